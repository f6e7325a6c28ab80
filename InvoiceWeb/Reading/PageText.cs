namespace InvoiceWeb.Reading;

/// <summary>What was read on one page.</summary>
/// <param name="Width">Pixels of the upright page image as stored.</param>
/// <param name="Height">Pixels of the upright page image as stored.</param>
/// <param name="Lines">Top to bottom.</param>
public sealed record PageText(int Width, int Height, IReadOnlyList<TextLine> Lines)
{
    public string Text { get; } = string.Join('\n', Lines.Select(l => l.Text));
}
