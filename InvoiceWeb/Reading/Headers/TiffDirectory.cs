using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>An image file directory of TIFF 6.0, section 2; EXIF uses the same form.</summary>
internal readonly ref struct TiffDirectory
{
    private const int EntrySize = 12;
    private const int ShortType = 3;
    private const int LongType = 4;

    private readonly ReadOnlySpan<byte> _entries;
    private readonly bool _little;

    private TiffDirectory(ReadOnlySpan<byte> entries, bool little, uint next)
    {
        _entries = entries;
        _little = little;
        Next = next;
    }

    /// <summary>Where the next directory stands in the data; 0 after the last.</summary>
    public uint Next { get; }

    /// <summary>Where the first directory stands; null when the data is no TIFF.</summary>
    public static uint? First(ReadOnlySpan<byte> data)
    {
        bool little = data.StartsWith("II*\0"u8);
        return data.Length < 8 || (!little && !data.StartsWith("MM\0*"u8)) ? null : UInt32(data[4..], little);
    }

    /// <summary>Reads the directory at an offset; false when it reaches beyond the data.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, uint offset, out TiffDirectory directory)
    {
        directory = default;
        bool little = data is [(byte)'I', ..];
        if (offset < 8 || offset > data.Length - 2)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = data[(int)offset..];
        int length = UInt16(rest, little) * EntrySize;
        if (rest.Length < 2 + length)
        {
            return false;
        }

        // Some writers leave out the offset that ends the last directory.
        ReadOnlySpan<byte> after = rest[(2 + length)..];
        directory = new(rest.Slice(2, length), little, after.Length < 4 ? 0 : UInt32(after, little));
        return true;
    }

    /// <summary>The first value of an entry of short or long integers; null where there is none.</summary>
    public uint? Find(ushort tag)
    {
        for (int at = 0; at < _entries.Length; at += EntrySize)
        {
            ReadOnlySpan<byte> entry = _entries.Slice(at, EntrySize);
            if (UInt16(entry, _little) == tag)
            {
                return UInt16(entry[2..], _little) switch
                {
                    ShortType => UInt16(entry[8..], _little),
                    LongType => UInt32(entry[8..], _little),
                    _ => null,
                };
            }
        }

        return null;
    }

    private static ushort UInt16(ReadOnlySpan<byte> data, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);

    private static uint UInt32(ReadOnlySpan<byte> data, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(data) : BinaryPrimitives.ReadUInt32BigEndian(data);
}
