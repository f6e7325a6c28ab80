using InvoiceWeb.Reading.Headers;
using Native.Leptonica;

namespace InvoiceWeb.Reading.Documents.Images;

/// <summary>Decodes a page of an image file and writes it upright as PNG; what the confined process does.</summary>
internal static class PageConverter
{
    /// <param name="page">0-based.</param>
    /// <returns>Null when there is no such page or it cannot be decoded.</returns>
    public static byte[]? ToPng(ReadOnlySpan<byte> file, int page)
    {
        IReadOnlyList<ImageHeader> pages = ImageHeader.ReadPages(file);
        if (page < 0 || page >= pages.Count)
        {
            return null;
        }

        LeptonicaLibrary.Load();
        try
        {
            ImageHeader header = pages[page];
            using Pix stored = header.MediaType is TiffHeader.MediaType ? Pix.DecodeTiff(file, header.Frame) : Pix.Decode(file);

            // The decoder of TIFF has turned it already.
            using Pix upright = header.MediaType is TiffHeader.MediaType ? stored.RotateQuarters(0) : Turn(stored, header.Orientation);
            return upright.EncodeFastPng();
        }
        catch (LeptonicaException)
        {
            return null;
        }
    }

    private static Pix Turn(Pix stored, ExifOrientation orientation)
    {
        if (!orientation.Mirrored)
        {
            return stored.RotateQuarters(orientation.Quarters);
        }

        using Pix mirrored = stored.Mirror();
        return mirrored.RotateQuarters(orientation.Quarters);
    }
}
