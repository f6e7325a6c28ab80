using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>Finds the orientation in the body of a JPEG APP1 segment (Exif 2.32, 4.5 and 4.6.4).</summary>
internal static class ExifSegment
{
    private const int OrientationTag = 0x0112;
    private const int ShortType = 3;
    private const int EntrySize = 12;

    /// <summary>Null when the segment is not EXIF, is damaged, or says nothing of orientation.</summary>
    public static ExifOrientation? ReadOrientation(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> tiff = segment[6..];
        bool little = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!little && !tiff.StartsWith("MM\0*"u8)))
        {
            return null;
        }

        uint directory = UInt32(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        int count = UInt16(tiff[(int)directory..], little);
        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        for (int i = 0; i < count && (i + 1) * EntrySize <= entries.Length; i++)
        {
            ReadOnlySpan<byte> entry = entries.Slice(i * EntrySize, EntrySize);
            if (UInt16(entry, little) == OrientationTag && UInt16(entry[2..], little) == ShortType)
            {
                return ExifOrientation.FromTag(UInt16(entry[8..], little));
            }
        }

        return null;
    }

    private static ushort UInt16(ReadOnlySpan<byte> data, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);

    private static uint UInt32(ReadOnlySpan<byte> data, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(data) : BinaryPrimitives.ReadUInt32BigEndian(data);
}
