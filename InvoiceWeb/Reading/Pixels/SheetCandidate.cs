namespace InvoiceWeb.Reading.Pixels;

/// <summary>Four lines that may be the sides of a sheet, and how much of each side shows an edge.</summary>
/// <param name="Outline">The corners where the lines meet, in fractions of the picture.</param>
/// <param name="Support">The mean share of the sides along which brightness steps as it does from a table to paper.</param>
/// <param name="WeakestSide">The share of the side that shows least of it.</param>
internal sealed record SheetCandidate(PageOutline Outline, double Support, double WeakestSide)
{
    private const int Samples = 48;
    private const float LeastStep = 0.2f;

    // Where print reaches the edge of the sheet, the sheet may be darker than the table; that tells less.
    private const double DarkSheet = 0.8;

    /// <summary>The sheet between the lines; null where they enclose none.</summary>
    public static SheetCandidate? Between(StepMap down, StepMap right, EdgeLine top, EdgeLine bottom, EdgeLine left, EdgeLine rightmost)
    {
        (double X, double Y)[] corners =
        [
            Meet(down, right, top, left), Meet(down, right, top, rightmost), Meet(down, right, bottom, rightmost), Meet(down, right, bottom, left),
        ];
        PagePoint[] points = [.. corners.Select(c => new PagePoint(c.X / down.Along, c.Y / down.Across))];
        PageOutline outline = new(points[0], points[1], points[2], points[3]);
        if (!SheetShape.IsPlausible(outline, (double)down.Along / down.Across))
        {
            return null;
        }

        double[] sides =
        [
            Along(down, top, corners[0].X, corners[1].X, sign: 1),
            Along(down, bottom, corners[3].X, corners[2].X, sign: -1),
            Along(right, left, corners[0].Y, corners[3].Y, sign: 1),
            Along(right, rightmost, corners[1].Y, corners[2].Y, sign: -1),
        ];
        return new(outline, sides.Average(), sides.Min());
    }

    private static (double X, double Y) Meet(StepMap down, StepMap right, EdgeLine level, EdgeLine upright)
    {
        double y = (level.Center + (level.Slope * (upright.Center - (down.Along / 2.0) - (upright.Slope * right.Along / 2.0))))
            / (1 - (level.Slope * upright.Slope));
        return (upright.At(y, right.Along), y);
    }

    private static double Along(StepMap steps, EdgeLine line, double from, double to, int sign)
    {
        int brighter = 0;
        int darker = 0;
        for (int i = 0; i < Samples; i++)
        {
            double along = from + ((i + 0.5) / Samples * (to - from));
            int column = (int)along;
            int row = (int)(line.At(along, steps.Along) + 0.5);
            if (column < 0 || column >= steps.Along || row < 0 || row >= steps.Across)
            {
                continue;
            }

            float step = sign * steps[column, row];
            brighter += step >= LeastStep ? 1 : 0;
            darker += step <= -LeastStep ? 1 : 0;
        }

        return Math.Max(brighter, DarkSheet * darker) / Samples;
    }
}
