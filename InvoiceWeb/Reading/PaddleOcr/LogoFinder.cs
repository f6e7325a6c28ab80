using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>
/// Finds ink at the head of a page that no line was found in. A shop's name is often drawn rather than set, with a picture for a
/// letter: the detector does not take it for text, though the recognizer can read it.
/// </summary>
internal static class LogoFinder
{
    // Fewer do not tell how high and how dark print is on this page.
    private const int LeastLines = 3;

    // In heights of a line: how far the head reaches above and below the top of the first line.
    private const double Above = 6;
    private const double Below = 5;

    private const double LeastHeight = 0.5;
    private const double MostHeight = 5;

    // A word is longer than high; a code of squares is not.
    private const double LeastShape = 1.3;
    private const double LeastInk = 0.1;
    private const double MostInk = 0.8;
    private const int Most = 3;

    /// <summary>Where drawn words may stand, the largest first, without a margin.</summary>
    /// <param name="page">The page, upright.</param>
    /// <param name="lines">Its lines that were surely read.</param>
    public static IReadOnlyList<TextRegion> Find(GrayImage page, IReadOnlyList<TextRegion> lines)
    {
        if (lines.Count < LeastLines)
        {
            return [];
        }

        double height = Middle(lines.Select(l => l.Thickness));
        PixelBox[] boxes = [.. lines.Select(l => l.Around(0, 1))];
        InkMap map = new(page, Head(page, boxes, height), height);
        map.Mark(Threshold(page, lines), boxes);
        return [.. InkBlob.Join(map.Blobs(MostHeight * height), height)
            .Where(b => b.Box.Height >= LeastHeight * height && b.Box.Height <= MostHeight * height && b.Box.Width >= LeastShape * b.Box.Height)
            .Where(b => b.Share is >= LeastInk and <= MostInk)
            .OrderByDescending(b => (long)b.Box.Width * b.Box.Height)
            .Take(Most)
            .Select(b => new TextRegion(b.Box.CenterX, b.Box.CenterY, 0, b.Box.Width, b.Box.Height))];
    }

    private static PixelBox Head(GrayImage page, PixelBox[] lines, double height)
    {
        int left = Math.Max(0, (int)(lines.Min(b => b.X) - height));
        int right = Math.Min(page.Width, (int)(lines.Max(b => b.Right) + height));
        double start = lines.Min(b => b.Y);
        int top = Math.Clamp((int)(start - (Above * height)), 0, page.Height);
        int bottom = Math.Clamp((int)(start + (Below * height)), top, page.Height);
        return new(left, top, Math.Max(0, right - left), bottom - top);
    }

    // Nearer to the ink than to the paper of the first lines: what shines through from the back is not.
    private static double Threshold(GrayImage page, IReadOnlyList<TextRegion> lines)
    {
        (double Paper, double Ink)[] first = [.. lines
            .OrderBy(l => l.CenterY)
            .Take(2 * LeastLines)
            .Select(l => InkContrast.Levels(page, l))];
        return (Middle(first.Select(l => l.Paper)) + Middle(first.Select(l => l.Ink))) / 2;
    }

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
