using System.Buffers.Binary;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Builds JPEG headers by hand, so that a test says exactly what is in them.</summary>
internal static class JpegBytes
{
    public static byte[] StartOfImage { get; } = [0xFF, 0xD8];

    /// <summary>A frame header (SOF0) for one component.</summary>
    public static byte[] Frame(int width, int height) =>
        [0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];

    /// <summary>An APP1 segment whose only entry is the orientation.</summary>
    public static byte[] Exif(ushort orientation, bool littleEndian)
    {
        byte[] tiff = new byte[8 + 2 + 12 + 4];
        (littleEndian ? "II"u8 : "MM"u8).CopyTo(tiff);
        Write16(tiff.AsSpan(2), 42, littleEndian);
        Write32(tiff.AsSpan(4), 8, littleEndian);
        Write16(tiff.AsSpan(8), 1, littleEndian);
        Write16(tiff.AsSpan(10), 0x0112, littleEndian);
        Write16(tiff.AsSpan(12), 3, littleEndian);
        Write32(tiff.AsSpan(14), 1, littleEndian);
        Write16(tiff.AsSpan(18), orientation, littleEndian);
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
    }

    /// <summary>The file with a segment put in right after its start marker.</summary>
    public static byte[] Insert(byte[] file, byte[] segment) => [.. file[..2], .. segment, .. file[2..]];

    private static void Write16(Span<byte> target, ushort value, bool littleEndian)
    {
        if (littleEndian)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16BigEndian(target, value);
        }
    }

    private static void Write32(Span<byte> target, uint value, bool littleEndian)
    {
        if (littleEndian)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(target, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(target, value);
        }
    }
}
