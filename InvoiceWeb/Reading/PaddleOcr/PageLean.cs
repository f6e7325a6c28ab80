namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>How a page lies, by the lines found on it.</summary>
internal static class PageLean
{
    /// <summary>Whether its lines run up and down.</summary>
    public static bool Lies(IReadOnlyList<TextRegion> regions)
    {
        TextRegion[] lines = [.. regions.Where(r => r.IsElongated)];
        return lines.Sum(r => Math.Abs(Math.Sin(r.Angle)) > Math.Sqrt(0.5) ? r.Length : -r.Length) > 0;
    }

    /// <summary>The median angle of the long lines in degrees, each weighing as much as it is long.</summary>
    public static double Measure(IReadOnlyList<TextRegion> regions)
    {
        TextRegion[] lines = [.. regions.Where(r => r.Length > 4 * r.Thickness).OrderBy(r => r.Angle)];
        double half = lines.Sum(r => r.Length) / 2;
        double sum = 0;
        foreach (TextRegion line in lines)
        {
            sum += line.Length;
            if (sum >= half)
            {
                return line.Angle * 180 / Math.PI;
            }
        }

        return 0;
    }
}
