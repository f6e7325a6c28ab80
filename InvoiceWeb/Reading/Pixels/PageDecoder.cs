using InvoiceWeb.Reading.Headers;
using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>Decodes a page in grey and turns it upright as its EXIF tag says.</summary>
internal static class PageDecoder
{
    /// <summary>Pages of more pixels are read at half their size: print is still several times as tall as the readers want it.</summary>
    private const long MostPixels = 24_000_000;

    // A large picture takes four bytes a pixel while it is decoded: one at a time is enough.
    private static readonly Lock Large = new();

    public static Pix Decode(ReadOnlySpan<byte> file, ImageHeader header)
    {
        Pix page = (long)header.Width * header.Height <= MostPixels ? Gray(file, header) : HalfGray(file, header);
        if (header.Orientation.Mirrored)
        {
            page = Replace(page, p => p.Mirror());
        }

        return header.Orientation.Quarters == 0 ? page : Replace(page, p => p.RotateQuarters(header.Orientation.Quarters));
    }

    private static Pix Gray(ReadOnlySpan<byte> file, ImageHeader header)
    {
        using Pix stored = header.IsJpeg ? Pix.DecodeJpeg(file, reduction: 1) : Pix.Decode(file);
        return stored.ToGray();
    }

    private static Pix HalfGray(ReadOnlySpan<byte> file, ImageHeader header)
    {
        lock (Large)
        {
            if (header.IsJpeg)
            {
                using Pix half = Pix.DecodeJpeg(file, reduction: 2);
                return half.ToGray();
            }

            using Pix whole = Gray(file, header);
            return whole.Scale(0.5);
        }
    }

    private static Pix Replace(Pix page, Func<Pix, Pix> change)
    {
        using (page)
        {
            return change(page);
        }
    }
}
