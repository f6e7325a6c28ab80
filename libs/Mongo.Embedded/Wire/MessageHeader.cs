using System.Buffers;
using System.Buffers.Binary;

namespace Mongo.Embedded.Wire;

/// <summary>The sixteen bytes before every message.</summary>
internal readonly record struct MessageHeader(int Length, int RequestId, int ResponseTo, OpCode OpCode)
{
    public const int Size = 16;

    /// <summary>What hello announces as maxMessageSizeBytes.</summary>
    public const int MaxLength = 48_000_000;

    /// <summary>False if there are too few bytes yet.</summary>
    /// <exception cref="WireException">No length that a message may have, or no kind that is spoken here.</exception>
    public static bool TryRead(in ReadOnlySequence<byte> bytes, out MessageHeader header)
    {
        if (bytes.Length < Size)
        {
            header = default;
            return false;
        }

        Span<byte> raw = stackalloc byte[Size];
        bytes.Slice(0, Size).CopyTo(raw);
        header = new MessageHeader(
            BinaryPrimitives.ReadInt32LittleEndian(raw),
            BinaryPrimitives.ReadInt32LittleEndian(raw[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(raw[8..]),
            (OpCode)BinaryPrimitives.ReadInt32LittleEndian(raw[12..]));
        if (header.Length is < Size or > MaxLength)
        {
            throw new WireException($"A message announces {header.Length} bytes.");
        }

        return header.OpCode is OpCode.Query or OpCode.Message
            ? true
            : throw new WireException($"Operation code {(int)header.OpCode} is not spoken here.");
    }

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteInt32LittleEndian(destination, Length);
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], RequestId);
        BinaryPrimitives.WriteInt32LittleEndian(destination[8..], ResponseTo);
        BinaryPrimitives.WriteInt32LittleEndian(destination[12..], (int)OpCode);
    }
}
