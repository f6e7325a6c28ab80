namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>From the detector's map of probabilities to leaning rectangles.</summary>
internal static class RegionFinder
{
    private const float PixelThreshold = 0.3f;
    private const double RegionThreshold = 0.5;
    private const int LeastPixels = 12;

    // The network marks the core of a line; this much of area over perimeter brings back the rest.
    private const double Unclip = 1.7;

    public static IReadOnlyList<TextRegion> Find(ReadOnlySpan<float> map, int width, int height)
    {
        List<TextRegion> found = [];
        bool[] seen = new bool[width * height];
        Stack<int> open = new();
        List<int> pixels = [];
        for (int start = 0; start < width * height; start++)
        {
            if (seen[start] || map[start] < PixelThreshold)
            {
                continue;
            }

            Collect(map, width, height, start, seen, open, pixels);
            if (pixels.Count >= LeastPixels && Mean(map, pixels) >= RegionThreshold)
            {
                found.Add(Enclose(pixels, width));
            }
        }

        return found;
    }

    private static double Mean(ReadOnlySpan<float> map, List<int> pixels)
    {
        double sum = 0;
        foreach (int pixel in pixels)
        {
            sum += map[pixel];
        }

        return sum / pixels.Count;
    }

    private static void Collect(ReadOnlySpan<float> map, int width, int height, int start, bool[] seen, Stack<int> open, List<int> pixels)
    {
        pixels.Clear();
        seen[start] = true;
        open.Push(start);
        while (open.TryPop(out int pixel))
        {
            pixels.Add(pixel);
            (int y, int x) = Math.DivRem(pixel, width);
            for (int row = Math.Max(0, y - 1); row <= Math.Min(height - 1, y + 1); row++)
            {
                for (int column = Math.Max(0, x - 1); column <= Math.Min(width - 1, x + 1); column++)
                {
                    int next = (row * width) + column;
                    if (!seen[next] && map[next] >= PixelThreshold)
                    {
                        seen[next] = true;
                        open.Push(next);
                    }
                }
            }
        }
    }

    private static TextRegion Enclose(List<int> pixels, int width)
    {
        double angle = Direction(pixels, width);
        (double sin, double cos) = Math.SinCos(angle);
        double left = double.MaxValue;
        double right = double.MinValue;
        double top = double.MaxValue;
        double bottom = double.MinValue;
        foreach (int pixel in pixels)
        {
            (int y, int x) = Math.DivRem(pixel, width);
            double u = (x * cos) + (y * sin);
            double v = (y * cos) - (x * sin);
            left = Math.Min(left, u);
            right = Math.Max(right, u);
            top = Math.Min(top, v);
            bottom = Math.Max(bottom, v);
        }

        double length = right - left + 1;
        double thickness = bottom - top + 1;
        double margin = Unclip * length * thickness / (2 * (length + thickness));
        double centerU = (left + right) / 2;
        double centerV = (top + bottom) / 2;
        return new(
            (centerU * cos) - (centerV * sin) + 0.5,
            (centerU * sin) + (centerV * cos) + 0.5,
            angle,
            length + (2 * margin),
            thickness + (2 * margin));
    }

    // The main axis of the pixels; what is hardly longer than high has none worth following.
    private static double Direction(List<int> pixels, int width)
    {
        double meanX = 0;
        double meanY = 0;
        foreach (int pixel in pixels)
        {
            (int y, int x) = Math.DivRem(pixel, width);
            meanX += x;
            meanY += y;
        }

        meanX /= pixels.Count;
        meanY /= pixels.Count;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        foreach (int pixel in pixels)
        {
            (int y, int x) = Math.DivRem(pixel, width);
            xx += (x - meanX) * (x - meanX);
            yy += (y - meanY) * (y - meanY);
            xy += (x - meanX) * (y - meanY);
        }

        bool elongated = Math.Max(xx, yy) > 4 * Math.Min(xx, yy);
        return elongated ? 0.5 * Math.Atan2(2 * xy, xx - yy) : 0;
    }
}
