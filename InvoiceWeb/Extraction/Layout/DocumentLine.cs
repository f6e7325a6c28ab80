using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Layout;

/// <summary>A line and its place in the document.</summary>
internal sealed class DocumentLine
{
    private readonly int[] _starts;

    public DocumentLine(TextLine line, int page, int index)
    {
        Line = line;
        Text = string.Concat(line.Text.Select(Digit));
        Page = page;
        Index = index;
        _starts = new int[line.Words.Count];
        for (int i = 1; i < _starts.Length; i++)
        {
            _starts[i] = _starts[i - 1] + line.Words[i - 1].Text.Length + 1;
        }
    }

    public TextLine Line { get; }

    /// <summary>0-based page.</summary>
    public int Page { get; }

    /// <summary>0-based place among all lines of the document.</summary>
    public int Index { get; }

    /// <summary>The words with one space between them, digits of any script as 0 to 9: what patterns search and spans count in.</summary>
    public string Text { get; }

    /// <summary>The words that characters <paramref name="start"/> to <paramref name="end"/> touch.</summary>
    public TextSpan Span(int start, int end)
    {
        int first = WordAt(start);
        int last = WordAt(Math.Max(start, end - 1));
        return new(this, start, end, [.. Line.Words.Skip(first).Take(last - first + 1)]);
    }

    private static char Digit(char c) => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c;

    private int WordAt(int position)
    {
        int found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }
}
