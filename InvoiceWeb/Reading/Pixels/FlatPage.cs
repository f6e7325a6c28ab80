using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>A page as if it had been scanned: the sheet cut out of the picture, seen straight from above.</summary>
internal sealed class FlatPage : IDisposable
{
    private FlatPage(Pix image, PageOutline? outline)
    {
        Image = image;
        Outline = outline;
    }

    public Pix Image { get; }

    /// <summary>Where the sheet is on the picture; null where the picture is the page.</summary>
    public PageOutline? Outline { get; }

    /// <summary>Takes the picture as it is.</summary>
    /// <param name="picture">The picture; it becomes the page's.</param>
    public static FlatPage Whole(Pix picture) => new(picture, outline: null);

    /// <summary>Cuts the sheet out, at the resolution that its longer sides have on the picture.</summary>
    /// <param name="picture">A grey picture; it stays the caller's.</param>
    /// <param name="outline">The corners of the sheet.</param>
    public static FlatPage CutOut(Pix picture, PageOutline outline)
    {
        GrayImage source = GrayImage.Of(picture);
        int width = (int)Math.Max(Length(outline.TopLeft, outline.TopRight, source), Length(outline.BottomLeft, outline.BottomRight, source));
        int height = (int)Math.Max(Length(outline.TopLeft, outline.BottomLeft, source), Length(outline.TopRight, outline.BottomRight, source));
        byte[] flat = new byte[width * height];
        Homography view = Homography.FromUnitSquare(outline);
        for (int y = 0; y < height; y++)
        {
            CutRow(source, view, (y + 0.5) / height, flat.AsSpan(y * width, width));
        }

        return new(Pix.FromGray(flat, width, height), outline);
    }

    public void Dispose() => Image.Dispose();

    private static void CutRow(GrayImage source, Homography view, double v, Span<byte> row)
    {
        double u = 0.5 / row.Length;
        double x = ((view.Ax * u) + (view.Bx * v) + view.Cx) * source.Width;
        double y = ((view.Ay * u) + (view.By * v) + view.Cy) * source.Height;
        double w = (view.G * u) + (view.H * v) + 1;
        double stepX = view.Ax * source.Width / row.Length;
        double stepY = view.Ay * source.Height / row.Length;
        double stepW = view.G / row.Length;
        for (int i = 0; i < row.Length; i++)
        {
            double far = 1 / (w + (i * stepW));
            row[i] = (byte)(source.Sample(((x + (i * stepX)) * far) - 0.5, ((y + (i * stepY)) * far) - 0.5) + 0.5);
        }
    }

    private static double Length(PagePoint a, PagePoint b, GrayImage picture) =>
        Math.Sqrt(Math.Pow((a.X - b.X) * picture.Width, 2) + Math.Pow((a.Y - b.Y) * picture.Height, 2));
}
