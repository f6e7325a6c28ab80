namespace InvoiceWeb.Reading;

/// <summary>What was read on one page.</summary>
/// <param name="Width">Pixels of the page, turned so that its lines are level.</param>
/// <param name="Height">Pixels of the page, turned so that its lines are level.</param>
/// <param name="Lines">Top to bottom.</param>
public sealed record PageText(int Width, int Height, IReadOnlyList<TextLine> Lines)
{
    /// <summary>How the page as stored was turned to be read.</summary>
    public PageTurn Turn { get; init; } = PageTurn.None;

    public string Text { get; } = string.Join('\n', Lines.Select(l => l.Text));

    /// <summary>A box in fractions (0 to 1) of the page as stored, that is, as a browser shows it.</summary>
    public (double X, double Y, double Width, double Height) ToStored(PixelBox box) => Turn.ToStored(box, Width, Height);
}
