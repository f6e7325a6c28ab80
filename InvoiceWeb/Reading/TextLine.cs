namespace InvoiceWeb.Reading;

/// <summary>Words that stand on one line across the whole page, left to right; never empty.</summary>
public sealed record TextLine(IReadOnlyList<Word> Words)
{
    public string Text { get; } = string.Join(' ', Words.Select(w => w.Text));

    public PixelBox Box { get; } = Words.Select(w => w.Box).Aggregate((a, b) => a.Union(b));
}
