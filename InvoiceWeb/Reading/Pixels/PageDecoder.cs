using InvoiceWeb.Reading.Headers;
using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>Decodes a page in grey and turns it upright as its EXIF tag says.</summary>
internal static class PageDecoder
{
    public static Pix Decode(ReadOnlySpan<byte> file, ImageHeader header)
    {
        using Pix stored = header.IsJpeg ? Pix.DecodeJpeg(file, reduction: 1) : Pix.Decode(file);
        Pix page = stored.ToGray();
        if (header.Orientation.Mirrored)
        {
            page = Replace(page, p => p.Mirror());
        }

        return header.Orientation.Quarters == 0 ? page : Replace(page, p => p.RotateQuarters(header.Orientation.Quarters));
    }

    private static Pix Replace(Pix page, Func<Pix, Pix> change)
    {
        using (page)
        {
            return change(page);
        }
    }
}
