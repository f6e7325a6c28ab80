using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>A page made ready for a reader, and the way back from its pixels to those of the page.</summary>
internal sealed class PreparedPage : IDisposable
{
    private readonly double _scale;

    private PreparedPage(Pix image, double scale)
    {
        Image = image;
        _scale = scale;
    }

    public Pix Image { get; }

    public static PreparedPage From(Pix page)
    {
        double scale = page.Width < 1000 ? 2 : 1;
        return new(page.Scale(scale), scale);
    }

    /// <summary>Where a rectangle of the prepared image stands on the page.</summary>
    public PixelBox ToPage(int left, int top, int right, int bottom)
    {
        int x = (int)Math.Floor(left / _scale);
        int y = (int)Math.Floor(top / _scale);
        return new(x, y, (int)Math.Ceiling(right / _scale) - x, (int)Math.Ceiling(bottom / _scale) - y);
    }

    public void Dispose() => Image.Dispose();
}
