namespace InvoiceWeb.Reading;

/// <summary>
/// How a page was turned to be read: first clockwise by quarters, then by a few degrees about the centre. Words have their
/// boxes on the turned page, where lines are level; this is the way back to the page as it lay.
/// </summary>
/// <param name="Quarters">Clockwise quarter turns, 0 to 3.</param>
/// <param name="Degrees">The clockwise lean of the lines after the quarter turns, which was taken out.</param>
public sealed record PageTurn(int Quarters, double Degrees)
{
    public static PageTurn None { get; } = new(0, 0);

    /// <summary>Where a point of the turned page, in its pixels, stands on the page as it lay.</summary>
    /// <param name="x">Pixels of the turned page.</param>
    /// <param name="y">Pixels of the turned page.</param>
    /// <param name="width">Width of the turned page in pixels.</param>
    /// <param name="height">Height of the turned page in pixels.</param>
    public PagePoint Undo(double x, double y, double width, double height)
    {
        (double sin, double cos) = Math.SinCos(Degrees * Math.PI / 180);
        double u = x - (width / 2);
        double v = y - (height / 2);
        double across = ((width / 2) + (u * cos) - (v * sin)) / Math.Max(1, width);
        double down = ((height / 2) + (u * sin) + (v * cos)) / Math.Max(1, height);
        return Quarters switch
        {
            1 => new(down, 1 - across),
            2 => new(1 - across, 1 - down),
            3 => new(1 - down, across),
            _ => new(across, down),
        };
    }
}
