using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Leaves out what shines through from the back of thin paper: it is far paler than the text of the page.</summary>
internal static class InkContrast
{
    private const int Columns = 48;
    private const int Rows = 8;

    // Keeps the noise of black from counting as contrast.
    private const double Floor = 16;
    private const double LeastShare = 0.45;

    public static IReadOnlyList<TextRegion> KeepPrinted(GrayImage page, IReadOnlyList<TextRegion> regions)
    {
        double[] contrasts = [.. regions.Select(r => Measure(page, r))];
        double[] sorted = [.. contrasts.Order()];
        if (sorted.Length == 0)
        {
            return regions;
        }

        // The upper quarter is print even where more than half of what was found is not.
        double print = sorted[sorted.Length * 3 / 4];
        return [.. regions.Where((_, i) => contrasts[i] >= LeastShare * print)];
    }

    /// <summary>How bright the paper and the ink of a region are, 0 to 255.</summary>
    public static (double Paper, double Ink) Levels(GrayImage page, TextRegion region)
    {
        double[] values = new double[Columns * Rows];
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, Columns);
            (double x, double y) = region.At((column + 0.5) / Columns, (row + 0.5) / Rows);
            values[i] = page.Sample(x, y);
        }

        Array.Sort(values);
        return (values[values.Length * 3 / 4], values[values.Length / 20]);
    }

    // From the ink of the region to its paper, as a share of the paper's own brightness: in a shadow both are darker.
    private static double Measure(GrayImage page, TextRegion region)
    {
        (double paper, double ink) = Levels(page, region);
        return (paper - ink) / (paper + Floor);
    }
}
