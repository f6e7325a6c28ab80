using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Mongo.Bson;
using Mongo.Embedded.Wire;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Frames of the wire protocol: sound ones, damaged ones, and sound ones around damaged documents.</summary>
internal sealed class FrameMaker
{
    private const int Message = 2013;
    private const int Query = 2004;

    private readonly DocumentMaker _maker;
    private readonly Mutator _mutator;
    private readonly byte[][] _corpus;

    public FrameMaker(DocumentMaker maker)
    {
        _maker = maker;
        _mutator = new Mutator(maker.Random);
        _corpus = [.. Enumerable.Range(0, 100).Select(_ => Sound())];
    }

    public byte[] Next()
    {
        switch (_maker.Random.Next(10))
        {
            case 0:
                return Sound();
            case 1:
                return [.. Frame(Message, [0, 0, 0, 0, 0, .. _mutator.Mutate(Ping())])];
            case 2:
                return Frame(_maker.Pick([1, 2001, 2002, 2005, 2006, 2007, 2012, 0, -1]), Ping());
            case 3:
                var garbage = new byte[_maker.Random.Next(200)];
                _maker.Random.NextBytes(garbage);
                return garbage;
            default:
                return _mutator.Mutate(_maker.Pick(_corpus));
        }
    }

    private static byte[] Ping() => new BsonDocument { { "ping", 1 }, { "$db", "fuzz" } }.ToBson();

    private byte[] Sound() => _maker.Random.Next(4) switch
    {
        0 => Frame(Message, [0, 0, 0, 0, 0, .. Ping()]),
        1 => Frame(Message, [0, 0, 0, 0, 0, .. Insert().Set("documents", new BsonArray { _maker.Document(2) }).ToBson()]),
        2 => WithChecksum(Frame(Message, [1, 0, 0, 0, 0, .. Insert().ToBson(), 1, .. Sequence("documents"), 0, 0, 0, 0])),
        _ => Frame(Query, [0, 0, 0, 0, .. Encoding.UTF8.GetBytes("admin.$cmd\0"), 0, 0, 0, 0, 1, 0, 0, 0, .. new BsonDocument("isMaster", 1).ToBson()]),
    };

    private static BsonDocument Insert() => new() { { "insert", "frames" }, { "$db", "fuzz" } };

    private byte[] Sequence(string name)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(name), 0, .. _maker.Document(2).ToBson(), .. _maker.Document(2).ToBson()];
        return [.. Int32(content.Length + sizeof(int)), .. content];
    }

    private static byte[] Frame(int opCode, ReadOnlySpan<byte> content) =>
        [.. Int32(16 + content.Length), .. Int32(7), .. Int32(0), .. Int32(opCode), .. content];

    private static byte[] WithChecksum(byte[] frame)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(frame.Length - Checksum.Size), Checksum.Compute(new ReadOnlySequence<byte>(frame, 0, frame.Length - Checksum.Size)));
        return frame;
    }

    private static byte[] Int32(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
