using System.Buffers;
using System.Buffers.Binary;

namespace Mongo.Bson;

/// <summary>
/// Takes bytes off the front of a buffer of one or many segments. Bytes are handed out in place; only a value that lies across
/// segments is put together in a copy.
/// </summary>
internal ref struct ByteSource
{
    private ReadOnlySpan<byte> _segment;
    private ReadOnlySequence<byte> _following;

    public ByteSource(ReadOnlySpan<byte> bytes) => _segment = bytes;

    public ByteSource(in ReadOnlySequence<byte> bytes)
    {
        _segment = bytes.FirstSpan;
        _following = bytes.Slice(_segment.Length);
    }

    public readonly long Remaining => _segment.Length + _following.Length;

    public byte TakeByte() => Take(1)[0];

    public int TakeInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public ulong TakeUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public ReadOnlySpan<byte> Take(int count)
    {
        Require(count);
        if (count <= _segment.Length)
        {
            var taken = _segment[..count];
            _segment = _segment[count..];
            return taken;
        }

        var copy = new byte[count];
        CopyTo(copy);
        return copy;
    }

    public string TakeString(int count)
    {
        Require(count);
        if (count <= _segment.Length)
        {
            return StrictUtf8.GetString(Take(count));
        }

        var buffer = ArrayPool<byte>.Shared.Rent(count);
        try
        {
            CopyTo(buffer.AsSpan(0, count));
            return StrictUtf8.GetString(buffer.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Everything before the next zero byte, which is taken too.</summary>
    public string TakeCString()
    {
        var text = TakeString(CStringLength());
        Skip(1);
        return text;
    }

    public void SkipCString() => Skip(CStringLength() + 1);

    public void CopyTo(scoped Span<byte> destination)
    {
        Require(destination.Length);
        while (true)
        {
            var part = Math.Min(destination.Length, _segment.Length);
            _segment[..part].CopyTo(destination);
            _segment = _segment[part..];
            destination = destination[part..];
            if (destination.IsEmpty)
            {
                return;
            }

            NextSegment();
        }
    }

    public void Skip(int count)
    {
        Require(count);
        while (count > _segment.Length)
        {
            count -= _segment.Length;
            NextSegment();
        }

        _segment = _segment[count..];
    }

    private readonly int CStringLength() => _segment.IndexOf((byte)0) switch
    {
        >= 0 and var length => length,
        _ when _following.PositionOf((byte)0) is { } end => checked(_segment.Length + (int)_following.Slice(0, end).Length),
        _ => throw new BsonFormatException("A name or pattern has no end."),
    };

    private void NextSegment()
    {
        _segment = _following.FirstSpan;
        _following = _following.Slice(_segment.Length);
    }

    private readonly void Require(int count)
    {
        if (count < 0 || count > Remaining)
        {
            throw new BsonFormatException($"{count} bytes were announced where {Remaining} are left.");
        }
    }
}
