using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.Quality;

/// <summary>Looks at the pixels of a line as the camera gave them, before they are scaled for a network.</summary>
internal static class LineInspector
{
    private const int Rows = 5;
    private const int MostColumns = 600;

    // The steepest edges of a line, but for a few that are noise.
    private const double EdgeShare = 0.98;

    // The slope of an edge smeared by a Gaussian is its height over √(2π) times the deviation.
    private const double SlopeOfDeviation = 0.399;

    public static LineLook Inspect(GrayImage page, TextRegion region, ReadLine line)
    {
        int columns = Math.Clamp((int)region.Length, 2, MostColumns);
        List<double> values = new(columns * Rows);
        List<double> slopes = new(columns * Rows);
        double spacing = region.Length / columns;
        for (int row = 0; row < Rows; row++)
        {
            double before = double.NaN;
            for (int column = 0; column < columns; column++)
            {
                (double x, double y) = region.At((column + 0.5) / columns, 0.3 + (0.4 * row / (Rows - 1)));
                double value = page.Sample(x - 0.5, y - 0.5);
                values.Add(value);
                if (column > 0)
                {
                    slopes.Add(Math.Abs(value - before) / spacing);
                }

                before = value;
            }
        }

        values.Sort();
        slopes.Sort();
        double paper = values[values.Count * 3 / 4];
        double contrast = Math.Max(1, paper - values[values.Count / 50]);
        double slope = Math.Max(0.01, slopes[(int)(slopes.Count * EdgeShare)]);
        double blur = SlopeOfDeviation * contrast / slope / region.Thickness;
        return new(region, line.Characters.Count, line.Characters.Count == 0 ? 0 : line.Characters.Average(c => c.Confidence), blur, paper);
    }
}
