namespace InvoiceWeb.Reading.Documents.Pdf;

/// <summary>A page of a PDF as it is shown.</summary>
/// <param name="Width">Points (1/72 inch), once turned as the page asks.</param>
/// <param name="Height">Points, once turned as the page asks.</param>
internal readonly record struct PdfPage(double Width, double Height)
{
    /// <summary>Dots an inch that suit the readers: small print is then about 20 pixels tall.</summary>
    public const int ReadingResolution = 200;

    /// <summary>Dots an inch that suit a screen.</summary>
    public const int ScreenResolution = 130;

    private const double PointsPerInch = 72;
    private const double LongestSide = 6000;
    private const double MostPixels = 16_000_000;

    /// <summary>Dots an inch at which the page has no more pixels than are good: posters get fewer than asked for.</summary>
    public int Resolution(int wanted)
    {
        double bySide = LongestSide * PointsPerInch / Math.Max(Width, Height);
        double byArea = Math.Sqrt(MostPixels / (Width * Height)) * PointsPerInch;
        return Math.Max(1, (int)Math.Min(wanted, Math.Min(bySide, byArea)));
    }

    /// <summary>Pixels at a resolution.</summary>
    public (int Width, int Height) Pixels(int resolution) => (Pixels(Width, resolution), Pixels(Height, resolution));

    private static int Pixels(double points, int resolution) => (int)Math.Clamp(Math.Round(points * resolution / PointsPerInch), 1, 100_000);
}
