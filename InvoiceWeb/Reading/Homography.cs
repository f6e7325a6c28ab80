namespace InvoiceWeb.Reading;

/// <summary>
/// The perspective view of a flat square: from (u, v) in the unit square to ((ax·u + bx·v + cx) / w, (ay·u + by·v + cy) / w)
/// with w = g·u + h·v + 1 (Heckbert, Fundamentals of Texture Mapping, 1989, section 2.2.3).
/// </summary>
internal sealed record Homography(double Ax, double Bx, double Cx, double Ay, double By, double Cy, double G, double H)
{
    /// <summary>The view in which the square's corners stand where those of the outline do.</summary>
    public static Homography FromUnitSquare(PageOutline corners)
    {
        (PagePoint p0, PagePoint p1, PagePoint p2, PagePoint p3) = (corners.TopLeft, corners.TopRight, corners.BottomRight, corners.BottomLeft);
        (double dx1, double dy1) = (p1.X - p2.X, p1.Y - p2.Y);
        (double dx2, double dy2) = (p3.X - p2.X, p3.Y - p2.Y);
        (double sx, double sy) = (p0.X - p1.X + p2.X - p3.X, p0.Y - p1.Y + p2.Y - p3.Y);
        double area = (dx1 * dy2) - (dy1 * dx2);
        double g = ((sx * dy2) - (sy * dx2)) / area;
        double h = ((dx1 * sy) - (dy1 * sx)) / area;
        return new(
            p1.X - p0.X + (g * p1.X), p3.X - p0.X + (h * p3.X), p0.X, p1.Y - p0.Y + (g * p1.Y), p3.Y - p0.Y + (h * p3.Y), p0.Y, g, h);
    }

    public (double X, double Y) Map(double u, double v)
    {
        double w = (G * u) + (H * v) + 1;
        return (((Ax * u) + (Bx * v) + Cx) / w, ((Ay * u) + (By * v) + Cy) / w);
    }
}
