using System.Buffers;
using System.Buffers.Binary;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Wire;

/// <summary>The CRC-32C that may end an OP_MSG, over all bytes before it.</summary>
internal static class Checksum
{
    public const int Size = sizeof(uint);

    /// <exception cref="WireException">It does not fit the bytes.</exception>
    public static void Verify(in ReadOnlySequence<byte> message)
    {
        if (message.Length < MessageHeader.Size + sizeof(uint) + Size)
        {
            throw new WireException("A message is too short for its checksum.");
        }

        Span<byte> trailer = stackalloc byte[Size];
        message.Slice(message.Length - Size).CopyTo(trailer);
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != Compute(message.Slice(0, message.Length - Size)))
        {
            throw new WireException("A message's checksum does not fit it.");
        }
    }

    public static uint Compute(in ReadOnlySequence<byte> bytes)
    {
        var crc = Crc32C.Start;
        foreach (var segment in bytes)
        {
            crc = Crc32C.Append(crc, segment.Span);
        }

        return ~crc;
    }
}
