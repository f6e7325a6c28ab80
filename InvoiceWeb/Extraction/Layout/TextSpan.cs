using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Layout;

/// <summary>Part of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Start">First character in the line's text.</param>
/// <param name="End">First character after it.</param>
/// <param name="Words">The words that the part touches; never empty.</param>
internal sealed record TextSpan(DocumentLine Line, int Start, int End, IReadOnlyList<Word> Words)
{
    public string Text => Line.Text[Start..End];

    public PixelBox Box { get; } = Words.Select(w => w.Box).Aggregate((a, b) => a.Union(b));

    /// <summary>The reader's confidence in the weakest word.</summary>
    public double Confidence { get; } = Words.Min(w => w.Confidence);

    /// <summary>The place in fractions of its page as stored.</summary>
    public FieldBox ToFieldBox(IReadOnlyList<PageText> pages)
    {
        (double x, double y, double width, double height) = pages[Line.Page].ToStored(Box);
        return new(Line.Page, x, y, width, height);
    }
}
