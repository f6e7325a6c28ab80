namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>A line of text where the detector sees one: a rectangle that may lean.</summary>
/// <param name="CenterX">Pixels.</param>
/// <param name="CenterY">Pixels.</param>
/// <param name="Angle">Radians, clockwise from horizontal, of the direction of reading.</param>
/// <param name="Length">Pixels along the direction of reading.</param>
/// <param name="Thickness">Pixels across it.</param>
internal sealed record TextRegion(double CenterX, double CenterY, double Angle, double Length, double Thickness)
{
    public TextRegion Scale(double factor) => new(CenterX * factor, CenterY * factor, Angle, Length * factor, Thickness * factor);

    public bool IsElongated => Length > 2 * Thickness;

    /// <summary>The region after turning the page counter-clockwise about a point.</summary>
    public TextRegion Level(double degrees, double aboutX, double aboutY)
    {
        double angle = degrees * Math.PI / 180;
        (double sin, double cos) = Math.SinCos(angle);
        double dx = CenterX - aboutX;
        double dy = CenterY - aboutY;
        return this with { CenterX = aboutX + (dx * cos) + (dy * sin), CenterY = aboutY - (dx * sin) + (dy * cos), Angle = Angle - angle };
    }

    /// <summary>The same region read from its other end.</summary>
    public TextRegion Reverse() => this with { Angle = Angle + Math.PI };

    /// <summary>The point at a place along (0 to 1) and across (0 to 1) the region.</summary>
    public (double X, double Y) At(double along, double across)
    {
        double u = (along - 0.5) * Length;
        double v = (across - 0.5) * Thickness;
        (double sin, double cos) = Math.SinCos(Angle);
        return (CenterX + (u * cos) - (v * sin), CenterY + (u * sin) + (v * cos));
    }

    /// <summary>The upright rectangle around a stretch of the region.</summary>
    public PixelBox Around(double from, double to)
    {
        (double X, double Y)[] corners = [At(from, 0), At(from, 1), At(to, 0), At(to, 1)];
        int left = (int)Math.Floor(corners.Min(c => c.X));
        int top = (int)Math.Floor(corners.Min(c => c.Y));
        return new(left, top, (int)Math.Ceiling(corners.Max(c => c.X)) - left, (int)Math.Ceiling(corners.Max(c => c.Y)) - top);
    }
}
