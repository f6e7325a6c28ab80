using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>Reads the IHDR chunk, which has to come first (PNG, third edition, 5.6 and 11.2.1).</summary>
internal static class PngHeader
{
    private const int HeaderLength = 13;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) || file.Length < 8 + 8 + HeaderLength)
        {
            return null;
        }

        ReadOnlySpan<byte> chunk = file[8..];
        if (BinaryPrimitives.ReadUInt32BigEndian(chunk) != HeaderLength || !chunk[4..].StartsWith("IHDR"u8))
        {
            return null;
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]);
        bool sane = width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue;
        return sane ? new("image/png", (int)width, (int)height, ExifOrientation.Upright) : null;
    }
}
