using System.Buffers;

namespace Mongo.Bson;

/// <summary>Fills an array whose size is known beforehand.</summary>
internal sealed class ArrayWriter(int size) : IBufferWriter<byte>
{
    private int _written;

    public byte[] Bytes { get; } = new byte[size];

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => Bytes.AsMemory(_written);

    public Span<byte> GetSpan(int sizeHint = 0) => Bytes.AsSpan(_written);
}
