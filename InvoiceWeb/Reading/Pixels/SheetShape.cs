namespace InvoiceWeb.Reading.Pixels;

/// <summary>What four corners have to look like to be those of a sheet that someone took a picture of.</summary>
internal static class SheetShape
{
    private const double LeastArea = 0.15;
    private const double Outside = 0.02;
    private const double MostForeshortening = 1.6;

    /// <summary>Whether the corners lie in the picture and enclose a good part of it, with opposite sides of like length.</summary>
    /// <param name="outline">The corners.</param>
    /// <param name="aspect">Width over height of the picture.</param>
    public static bool IsPlausible(PageOutline outline, double aspect)
    {
        PagePoint[] corners = [outline.TopLeft, outline.TopRight, outline.BottomRight, outline.BottomLeft];
        return corners.All(c => c.X is >= -Outside and <= 1 + Outside && c.Y is >= -Outside and <= 1 + Outside)
            && IsConvex(corners)
            && Area(corners) >= LeastArea
            && AreAlike(Length(corners[0], corners[1], aspect), Length(corners[3], corners[2], aspect))
            && AreAlike(Length(corners[0], corners[3], aspect), Length(corners[1], corners[2], aspect));
    }

    /// <summary>The share of the picture inside the corners.</summary>
    public static double Area(PageOutline outline) => Area([outline.TopLeft, outline.TopRight, outline.BottomRight, outline.BottomLeft]);

    private static double Area(PagePoint[] corners)
    {
        double twice = 0;
        for (int i = 0; i < corners.Length; i++)
        {
            twice += Cross(corners[i], corners[(i + 1) % corners.Length]);
        }

        return twice / 2;
    }

    private static bool IsConvex(PagePoint[] corners)
    {
        for (int i = 0; i < corners.Length; i++)
        {
            PagePoint here = corners[i];
            PagePoint next = corners[(i + 1) % corners.Length];
            PagePoint after = corners[(i + 2) % corners.Length];
            if (Cross(new(next.X - here.X, next.Y - here.Y), new(after.X - next.X, after.Y - next.Y)) <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static double Cross(PagePoint a, PagePoint b) => (a.X * b.Y) - (a.Y * b.X);

    private static double Length(PagePoint a, PagePoint b, double aspect) => Math.Sqrt(Math.Pow((a.X - b.X) * aspect, 2) + Math.Pow(a.Y - b.Y, 2));

    private static bool AreAlike(double a, double b) => Math.Max(a, b) <= MostForeshortening * Math.Min(a, b);
}
