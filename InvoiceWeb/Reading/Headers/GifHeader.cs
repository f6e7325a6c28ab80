using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>Finds the first image of a GIF file (GIF89a, sections 17 to 24); only that one is read and shown.</summary>
internal static class GifHeader
{
    private const int ScreenEnd = 13;
    private const long MostScreen = 100_000_000;
    private const byte Extension = 0x21;
    private const byte ImageSeparator = 0x2C;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < ScreenEnd || (!file.StartsWith("GIF87a"u8) && !file.StartsWith("GIF89a"u8)))
        {
            return null;
        }

        bool hasColors = (file[10] & 0x80) != 0;
        int colors = hasColors ? 3 << ((file[10] & 7) + 1) : 0;
        ReadOnlySpan<byte> rest = file[Math.Min(file.Length, ScreenEnd + colors)..];
        while (rest.Length >= 2 && rest[0] == Extension)
        {
            rest = SkipBlocks(rest[2..]);
        }

        if (rest.Length < 9 || rest[0] != ImageSeparator)
        {
            return null;
        }

        int width = BinaryPrimitives.ReadUInt16LittleEndian(rest[5..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(rest[7..]);

        // A decoder may make room for the screen, whatever the size of the image on it.
        int screenWidth = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]);
        int screenHeight = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        bool sane = width > 0 && height > 0 && (long)screenWidth * screenHeight <= MostScreen;
        return sane ? new("image/gif", width, height, ExifOrientation.Upright) : null;
    }

    // Blocks of up to 255 bytes, each led by its length; an empty one ends them.
    private static ReadOnlySpan<byte> SkipBlocks(ReadOnlySpan<byte> blocks)
    {
        while (blocks.Length > 0 && blocks[0] > 0)
        {
            blocks = blocks[Math.Min(blocks.Length, 1 + blocks[0])..];
        }

        return blocks.Length == 0 ? blocks : blocks[1..];
    }
}
