using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>A page made ready for a reader, and the way back from its pixels to those of the page.</summary>
internal sealed class PreparedPage : IDisposable
{
    /// <summary>The letters that Tesseract's models were trained on are about this tall.</summary>
    private const double BestTextHeight = 22;

    private const double MostUpscaling = 3;
    private const double MostDownscaling = 0.5;
    private const long MostPixels = 16_000_000;

    private const double Margin = 0.2;

    private readonly double _scale;

    private PreparedPage(Pix image, double scale)
    {
        Image = image;
        _scale = scale;
    }

    public Pix Image { get; }

    /// <summary>Turns the page and scales it to what Tesseract reads best.</summary>
    /// <param name="page">The grey page as it lay.</param>
    /// <param name="turn">How it lies level.</param>
    /// <param name="share">Of the height of text that it reads best.</param>
    public static PreparedPage From(Pix page, PageTurn turn, double share = 1)
    {
        using Pix turned = page.RotateQuarters(turn.Quarters);
        using Pix level = turned.RotateDegrees(-turn.Degrees);
        double wanted = TextHeight.Estimate(level) is { } height ? share * BestTextHeight / height : share;
        double largest = Math.Sqrt((double)MostPixels / ((long)level.Width * level.Height));
        double scale = Math.Min(Math.Clamp(wanted, MostDownscaling, MostUpscaling), largest);
        return new(level.Scale(scale), scale);
    }

    /// <summary>Where a rectangle of the prepared image stands on the turned page.</summary>
    public PixelBox ToPage(int left, int top, int right, int bottom)
    {
        int x = (int)Math.Floor(left / _scale);
        int y = (int)Math.Floor(top / _scale);
        return new(x, y, (int)Math.Ceiling(right / _scale) - x, (int)Math.Ceiling(bottom / _scale) - y);
    }

    /// <summary>A rectangle of the turned page on the prepared image, with the margin that Tesseract wants around a line.</summary>
    public (int Left, int Top, int Width, int Height) Around(PixelBox box)
    {
        double margin = Margin * box.Height;
        int left = Within((box.X - margin) * _scale, Image.Width - 1);
        int top = Within((box.Y - margin) * _scale, Image.Height - 1);
        int right = Within((box.Right + margin) * _scale, Image.Width);
        int bottom = Within((box.Bottom + margin) * _scale, Image.Height);
        return (left, top, Math.Max(1, right - left), Math.Max(1, bottom - top));
    }

    public void Dispose() => Image.Dispose();

    private static int Within(double value, int most) => (int)Math.Clamp(Math.Round(value), 0, most);
}
