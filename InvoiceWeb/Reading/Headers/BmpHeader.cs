using System.Buffers.Binary;

namespace InvoiceWeb.Reading.Headers;

/// <summary>Reads the headers of a Windows bitmap without compression: BITMAPFILEHEADER, then BITMAPINFOHEADER or a later version of it.</summary>
internal static class BmpHeader
{
    private const int FileHeader = 14;
    private const int InfoHeader = 40;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < FileHeader + InfoHeader || !file.StartsWith("BM"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> info = file[FileHeader..];
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(info);
        int width = BinaryPrimitives.ReadInt32LittleEndian(info[4..]);

        // Negative where the rows run from top to bottom.
        long height = Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(info[8..]));
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(info[14..]);
        bool sane = size is >= InfoHeader and <= 256 && width > 0 && height is > 0 and <= int.MaxValue && bits is 1 or 2 or 4 or 8 or 16 or 24 or 32;

        // The pixels are not packed, so a file that lacks them is damaged: nothing has to be set aside for what it claims.
        return sane && ((long)width * height * bits / 8) <= file.Length ? new("image/bmp", width, (int)height, ExifOrientation.Upright) : null;
    }
}
