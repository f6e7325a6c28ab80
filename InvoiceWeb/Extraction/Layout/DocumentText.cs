using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Layout;

/// <summary>The pages of one document as one sequence of lines.</summary>
internal sealed class DocumentText
{
    public DocumentText(IReadOnlyList<PageText> pages)
    {
        Pages = pages;
        Lines = [.. pages.SelectMany((page, number) => page.Lines.Select(line => (line, number)))
            .Select((entry, index) => new DocumentLine(entry.line, entry.number, index))];
        TypicalHeight = Median(Lines.SelectMany(l => l.Line.Words).Select(w => w.Box.Height));
    }

    public IReadOnlyList<PageText> Pages { get; }

    public IReadOnlyList<DocumentLine> Lines { get; }

    /// <summary>Median height of the words in pixels; at least 1.</summary>
    public double TypicalHeight { get; }

    /// <summary>How far down the document a line stands, 0 to 1, by lines.</summary>
    public double Progress(DocumentLine line) => Lines.Count < 2 ? 0 : line.Index / (Lines.Count - 1.0);

    private static double Median(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 1 : Math.Max(1, sorted[sorted.Length / 2]);
    }
}
