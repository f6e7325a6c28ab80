namespace InvoiceWeb.Reading.Pixels;

/// <summary>Finds the few straight lines along which brightness steps most: a Hough transform over lines that lean little.</summary>
internal static class EdgeSearch
{
    private const int Candidates = 5;
    private const double SteepestSlope = 0.3;
    private const double HalfOfMap = 0.6;
    private const int Stride = 2;
    private const int LeastDistance = 6;

    /// <summary>The strongest lines of one half, strongest first.</summary>
    /// <param name="steps">The map.</param>
    /// <param name="first">Whether the sheet lies behind the line, so that it is sought in the first half of the map.</param>
    public static IReadOnlyList<EdgeLine> Find(StepMap steps, bool first)
    {
        int from = first ? StepMap.Reach : (int)(steps.Across * (1 - HalfOfMap));
        int to = first ? (int)(steps.Across * HalfOfMap) : steps.Across - StepMap.Reach;
        EdgeLine[] best = [.. Enumerable.Range(from, Math.Max(0, to - from)).Select(center => Best(steps, center))];
        List<EdgeLine> found = [];
        foreach (EdgeLine line in best.OrderByDescending(l => l.Weight))
        {
            if (found.TrueForAll(f => Math.Abs(f.Center - line.Center) >= LeastDistance))
            {
                found.Add(line);
            }

            if (found.Count == Candidates)
            {
                break;
            }
        }

        return found;
    }

    private static EdgeLine Best(StepMap steps, int center)
    {
        double unit = 2.0 / steps.Along;
        int steepest = (int)(SteepestSlope / unit);
        EdgeLine best = new(center, 0, 0);
        for (int i = -steepest; i <= steepest; i++)
        {
            double weight = Math.Abs(Sum(steps, center, i * unit));
            best = weight > best.Weight ? new(center, i * unit, weight) : best;
        }

        return best;
    }

    private static float Sum(StepMap steps, int center, double slope)
    {
        float sum = 0;
        double across = center + 0.5 - (slope * steps.Along / 2);
        for (int along = 0; along < steps.Along; along += Stride)
        {
            int row = (int)(across + (slope * along));
            sum += (uint)row < (uint)steps.Across ? steps.Values[(row * steps.Along) + along] : 0;
        }

        return sum;
    }
}
