namespace Mongo.Embedded.Planning;

/// <summary>A place between encoded values: before everything that begins with the bytes, or after it.</summary>
internal readonly record struct KeyBound(byte[] Bytes, bool After)
{
    public static KeyBound First { get; } = new([], After: false);

    public static KeyBound Last { get; } = new([], After: true);

    /// <summary>The same place in a descending component, whose bytes are complements.</summary>
    public KeyBound Flip() => new([.. Bytes.Select(b => (byte)~b)], !After);

    /// <summary>As bytes to compare keys with: no encoded value begins with 0xFF.</summary>
    public byte[] ToKey(ReadOnlySpan<byte> prefix) => After ? [.. prefix, .. Bytes, 0xFF] : [.. prefix, .. Bytes];
}
