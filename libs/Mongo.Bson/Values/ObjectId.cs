using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Mongo.Bson;

/// <summary>Twelve bytes: seconds since the epoch, five random bytes of this process, a counter; all big-endian, so they sort by age.</summary>
public readonly record struct ObjectId : IComparable<ObjectId>
{
    public const int Size = 12;

    private static readonly ulong s_process = RandomNumber(5);
    private static int s_counter = (int)RandomNumber(3);

    /// <summary>The first eight bytes and the last four.</summary>
    private readonly ulong _high;
    private readonly uint _low;

    /// <exception cref="ArgumentOutOfRangeException">Fewer than twelve bytes.</exception>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        _high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]);
    }

    private ObjectId(uint timestamp, uint counter)
    {
        _high = ((ulong)timestamp << 32) | (s_process >> 8);
        _low = ((uint)s_process << 24) | (counter & 0xFFFFFF);
    }

    public static ObjectId Empty => default;

    /// <summary>Seconds since the epoch.</summary>
    public int Timestamp => (int)(_high >> 32);

    public DateTime CreationTime => DateTime.UnixEpoch.AddSeconds((uint)Timestamp);

    public static bool operator <(ObjectId left, ObjectId right) => left.CompareTo(right) < 0;

    public static bool operator >(ObjectId left, ObjectId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ObjectId left, ObjectId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ObjectId left, ObjectId right) => left.CompareTo(right) >= 0;

    public static ObjectId GenerateNewId() => GenerateNewId(DateTimeOffset.UtcNow);

    public static ObjectId GenerateNewId(DateTimeOffset timestamp) =>
        new((uint)timestamp.ToUnixTimeSeconds(), (uint)Interlocked.Increment(ref s_counter));

    /// <exception cref="FormatException">Not 24 hexadecimal digits.</exception>
    public static ObjectId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an ObjectId of 24 hexadecimal digits.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var parsed = text?.Length == 2 * Size
            && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        id = parsed ? new ObjectId(bytes) : default;
        return parsed;
    }

    public byte[] ToByteArray()
    {
        var bytes = new byte[Size];
        WriteTo(bytes);
        return bytes;
    }

    public void WriteTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt32BigEndian(destination[8..], _low);
    }

    public int CompareTo(ObjectId other) => _high == other._high ? _low.CompareTo(other._low) : _high.CompareTo(other._high);

    /// <summary>24 lower-case hexadecimal digits.</summary>
    public override string ToString() => string.Create(provider: null, $"{_high:x16}{_low:x8}");

    private static ulong RandomNumber(int bytes)
    {
        Span<byte> buffer = stackalloc byte[8];
        RandomNumberGenerator.Fill(buffer[(8 - bytes)..]);
        return BinaryPrimitives.ReadUInt64BigEndian(buffer);
    }
}
