using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

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
        var crc = uint.MaxValue;
        foreach (var segment in bytes)
        {
            var span = segment.Span;
            for (; span.Length >= sizeof(ulong); span = span[sizeof(ulong)..])
            {
                crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(span));
            }

            foreach (var b in span)
            {
                crc = BitOperations.Crc32C(crc, b);
            }
        }

        return ~crc;
    }
}
