using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Mongo.Bson;
using Mongo.Embedded.Wire;

namespace InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;

/// <summary>OP_MSG frames of any sections.</summary>
internal sealed class FrameBuilder
{
    private readonly List<byte> _sections = [];
    private uint _flags;

    public FrameBuilder Body(BsonDocument body)
    {
        _sections.Add(0);
        _sections.AddRange(body.ToBson());
        return this;
    }

    public FrameBuilder Sequence(string name, params BsonDocument[] documents)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(name), 0, .. documents.SelectMany(document => document.ToBson())];
        _sections.Add(1);
        _sections.AddRange(Int32(content.Length + sizeof(int)));
        _sections.AddRange(content);
        return this;
    }

    public FrameBuilder WithChecksum()
    {
        _flags |= 1;
        return this;
    }

    public byte[] Build()
    {
        var hasChecksum = (_flags & 1) != 0;
        var length = 16 + 4 + _sections.Count + (hasChecksum ? 4 : 0);
        byte[] frame = [.. Int32(length), .. Int32(7), .. Int32(0), .. Int32(2013), .. Int32((int)_flags), .. _sections];
        return hasChecksum ? [.. frame, .. Int32((int)Checksum.Compute(new ReadOnlySequence<byte>(frame)))] : frame;
    }

    private static byte[] Int32(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
