namespace Mongo.Embedded.Storage;

/// <summary>Equal content, not the same array.</summary>
internal sealed class ByteEquality : IEqualityComparer<byte[]>
{
    public static ByteEquality Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }
}
