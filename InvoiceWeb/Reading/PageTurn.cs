namespace InvoiceWeb.Reading;

/// <summary>
/// How a page was turned to be read: first clockwise by quarters, then by a few degrees about the centre. Words have their
/// boxes on the turned page, where lines are level; this is the way back to the page as stored.
/// </summary>
/// <param name="Quarters">Clockwise quarter turns, 0 to 3.</param>
/// <param name="Degrees">The clockwise lean of the lines after the quarter turns, which was taken out.</param>
public sealed record PageTurn(int Quarters, double Degrees)
{
    public static PageTurn None { get; } = new(0, 0);

    /// <summary>The rectangle around a box, in fractions (0 to 1) of the page as stored.</summary>
    /// <param name="box">Pixels of the turned page.</param>
    /// <param name="width">Width of the turned page in pixels.</param>
    /// <param name="height">Height of the turned page in pixels.</param>
    public (double X, double Y, double Width, double Height) ToStored(PixelBox box, int width, int height)
    {
        (double X, double Y)[] corners =
        [
            ToStored(box.X, box.Y, width, height),
            ToStored(box.Right, box.Y, width, height),
            ToStored(box.X, box.Bottom, width, height),
            ToStored(box.Right, box.Bottom, width, height),
        ];
        double left = corners.Min(c => c.X);
        double top = corners.Min(c => c.Y);
        return (left, top, corners.Max(c => c.X) - left, corners.Max(c => c.Y) - top);
    }

    private (double X, double Y) ToStored(double x, double y, double width, double height)
    {
        (double sin, double cos) = Math.SinCos(Degrees * Math.PI / 180);
        double u = x - (width / 2);
        double v = y - (height / 2);
        double across = ((width / 2) + (u * cos) - (v * sin)) / Math.Max(1, width);
        double down = ((height / 2) + (u * sin) + (v * cos)) / Math.Max(1, height);
        (double storedX, double storedY) = Quarters switch
        {
            1 => (down, 1 - across),
            2 => (1 - across, 1 - down),
            3 => (1 - down, across),
            _ => (across, down),
        };
        return (Math.Clamp(storedX, 0, 1), Math.Clamp(storedY, 0, 1));
    }
}
