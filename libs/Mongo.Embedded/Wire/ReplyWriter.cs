using System.Buffers.Binary;
using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Wire;

/// <summary>Frames replies.</summary>
internal static class ReplyWriter
{
    private const int MessagePrefix = MessageHeader.Size + sizeof(uint) + 1;

    /// <summary>OP_REPLY: flags, cursor id, starting from, number returned.</summary>
    private const int LegacyPrefix = MessageHeader.Size + sizeof(int) + sizeof(long) + sizeof(int) + sizeof(int);

    private const int AwaitCapable = 8;

    public static void Write(PooledBuffer output, Request request, BsonDocument reply)
    {
        var legacy = request.OpCode == OpCode.Query;
        var prefix = legacy ? LegacyPrefix : MessagePrefix;
        output.GetSpan(prefix)[..prefix].Clear();
        output.Advance(prefix);
        new BsonBinaryWriter(output).WriteDocument(reply);

        new MessageHeader(output.Length, RequestId: 0, request.Id, legacy ? OpCode.Reply : OpCode.Message).Write(output.Span);
        if (legacy)
        {
            BinaryPrimitives.WriteInt32LittleEndian(output.Span[MessageHeader.Size..], AwaitCapable);
            BinaryPrimitives.WriteInt32LittleEndian(output.Span[(LegacyPrefix - sizeof(int))..], 1);
        }
    }
}
