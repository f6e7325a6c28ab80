using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>Finds where known values stand on the pages, in whatever form they are printed.</summary>
internal sealed class PrintedValues(DocumentText text)
{
    /// <summary>Below this, an identifier has to be a word of its own to be found: it would stand within too many others.</summary>
    private const int LongEnough = 5;

    /// <summary>Of a name's words, those that have to stand on one line or the next.</summary>
    private const double MostOfAName = 0.6;

    private readonly Dictionary<DocumentLine, string> _compact = text.Lines.ToDictionary(line => line, line => Compact(line.Text));

    public TextSpan? Find(decimal amount) => text.Lines
        .SelectMany(AmountReader.Find)
        .FirstOrDefault(printed => printed.Value == Math.Abs(amount))?.Span;

    public TextSpan? Find(DateOnly day) => text.Lines
        .SelectMany(DateReader.Find)
        .FirstOrDefault(printed => printed.Value == day)?.Span;

    /// <summary>A number, an account or the like: letters and digits alone count.</summary>
    public TextSpan? FindCode(string code)
    {
        string wanted = Compact(code);
        return text.Lines.Select(line => FindCode(line, wanted)).FirstOrDefault(span => span is not null);
    }

    /// <summary>A name: most of its words on one line.</summary>
    public TextSpan? FindName(string name)
    {
        HashSet<string> wanted = [.. Words(name)];
        DocumentLine? best = text.Lines.MaxBy(Shared);
        return best is not null && Shared(best) >= Math.Max(1, MostOfAName * wanted.Count) ? SpanOf(best, wanted) : null;

        int Shared(DocumentLine line) => Words(line.Text).Distinct(StringComparer.Ordinal).Count(wanted.Contains);
    }

    private TextSpan? FindCode(DocumentLine line, string wanted)
    {
        if (wanted.Length == 0 || !_compact[line].Contains(wanted, StringComparison.Ordinal))
        {
            return null;
        }

        // The shortest run of words that holds it.
        for (int first = 0; first < line.Line.Words.Count; first++)
        {
            string run = "";
            for (int last = first; last < line.Line.Words.Count && run.Length < wanted.Length + LongEnough; last++)
            {
                run += Compact(line.Line.Words[last].Text);
                bool holds = wanted.Length >= LongEnough ? run.Contains(wanted, StringComparison.Ordinal) : string.Equals(run, wanted, StringComparison.Ordinal);
                if (holds)
                {
                    return SpanOf(line, first, last);
                }
            }
        }

        return null;
    }

    private static TextSpan SpanOf(DocumentLine line, HashSet<string> wanted)
    {
        int[] hits = [.. line.Line.Words.Index().Where(entry => Words(entry.Item.Text).Any(wanted.Contains)).Select(entry => entry.Index)];
        return SpanOf(line, hits[0], hits[^1]);
    }

    private static TextSpan SpanOf(DocumentLine line, int first, int last)
    {
        int start = line.Line.Words.Take(first).Sum(word => word.Text.Length + 1);
        int end = line.Line.Words.Take(last + 1).Sum(word => word.Text.Length + 1) - 1;
        return line.Span(start, end);
    }

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string[] Words(string text) => string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
