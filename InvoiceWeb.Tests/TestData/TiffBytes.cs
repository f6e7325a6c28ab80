using System.Buffers.Binary;
using Native.Leptonica;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Writes TIFF by hand: grey pages without compression, one after the other.</summary>
internal static class TiffBytes
{
    private const int EntrySize = 12;

    /// <summary>A file of the pages' pixels; each may say how it is turned.</summary>
    public static byte[] Of(params (byte[] Pixels, int Width, int Height, ushort Orientation)[] pages)
    {
        using MemoryStream file = new();
        file.Write("II*\0"u8);
        WriteLong(file, 8);
        for (int i = 0; i < pages.Length; i++)
        {
            (byte[] pixels, int width, int height, ushort orientation) = pages[i];
            (int Tag, int Value)[] entries =
            [
                (256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, 0), (274, orientation), (277, 1), (278, height), (279, pixels.Length),
            ];
            int data = (int)file.Position + 2 + (entries.Length * EntrySize) + 4;
            WriteShort(file, entries.Length);
            foreach ((int tag, int value) in entries)
            {
                WriteShort(file, tag);
                WriteShort(file, 4);
                WriteLong(file, 1);
                WriteLong(file, tag == 273 ? data : value);
            }

            WriteLong(file, i == pages.Length - 1 ? 0 : data + pixels.Length + (pixels.Length & 1));
            file.Write(pixels);
            file.Write(new byte[pixels.Length & 1]);
        }

        return file.ToArray();
    }

    /// <summary>A page with lines of text.</summary>
    public static (byte[] Pixels, int Width, int Height, ushort Orientation) Page(params string[] lines)
    {
        using Pix page = LeptonicaFont.Draw(900, lines);
        return (page.CopyGray(), page.Width, page.Height, 1);
    }

    private static void WriteShort(MemoryStream target, int value) => target.Write([(byte)value, (byte)(value >> 8)]);

    private static void WriteLong(MemoryStream target, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        target.Write(bytes);
    }
}
