namespace InvoiceWeb.Reading.Pixels;

/// <summary>
/// Tells a sheet that lies on something from a table or a frame printed on it: what is around a sheet is darker than its paper,
/// close by on both sides of an edge, where a shadow falls on both.
/// </summary>
internal static class SheetGround
{
    private const int Samples = 64;
    private const int Nearest = 3;
    private const int Farthest = 10;

    // Print is darker than its paper: the brighter values of a strip are those of the paper, or of what lies beneath.
    private const double PaperShare = 0.8;
    private const double LeastRatio = 1.08;
    private const int LeastValues = 40;

    /// <summary>Along how many sides of the outline, 0 to 4, the paper inside is brighter than what is around it.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="outline">The corners, in fractions of the picture.</param>
    public static int DarkerSides(GrayImage image, PageOutline outline)
    {
        PagePoint[] corners = [outline.TopLeft, outline.TopRight, outline.BottomRight, outline.BottomLeft];
        return Enumerable.Range(0, corners.Length).Count(side => IsBrighter(image, corners[side], corners[(side + 1) % corners.Length]));
    }

    // The corners go round clockwise: the inside is on the right hand.
    private static bool IsBrighter(GrayImage image, PagePoint from, PagePoint to)
    {
        double alongX = (to.X - from.X) * image.Width;
        double alongY = (to.Y - from.Y) * image.Height;
        double length = Math.Sqrt((alongX * alongX) + (alongY * alongY));
        List<float> inside = [];
        List<float> outside = [];
        for (int i = 0; i < Samples; i++)
        {
            double part = 0.05 + (0.9 * i / (Samples - 1));
            double x = (from.X * image.Width) + (part * alongX);
            double y = (from.Y * image.Height) + (part * alongY);
            for (int away = Nearest; away <= Farthest; away++)
            {
                Add(inside, image, x - (away * alongY / length), y + (away * alongX / length));
                Add(outside, image, x + (away * alongY / length), y - (away * alongX / length));
            }
        }

        if (inside.Count < LeastValues || outside.Count < LeastValues)
        {
            return false;
        }

        return Quantile(inside) >= LeastRatio * Quantile(outside);
    }

    private static void Add(List<float> values, GrayImage image, double x, double y)
    {
        if (x >= 0 && y >= 0 && x < image.Width && y < image.Height)
        {
            values.Add((float)image.Sample(x - 0.5, y - 0.5));
        }
    }

    private static double Quantile(List<float> values)
    {
        values.Sort();
        return Math.Max(1, values[(int)(PaperShare * (values.Count - 1))]);
    }
}
