namespace InvoiceWeb.Reading;

/// <summary>The four corners of a sheet of paper on the picture of it, clockwise from the one at the picture's upper left.</summary>
public sealed record PageOutline(PagePoint TopLeft, PagePoint TopRight, PagePoint BottomRight, PagePoint BottomLeft)
{
    /// <summary>Where a point of the sheet stands on the picture.</summary>
    public PagePoint ToPicture(PagePoint onSheet)
    {
        (double x, double y) = Homography.FromUnitSquare(this).Map(onSheet.X, onSheet.Y);
        return new(x, y);
    }
}
