using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Vendors;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>Finds where known values stand on the pages, in whatever form they are printed.</summary>
internal sealed class PrintedValues(DocumentText text)
{
    /// <summary>Below this, an identifier has to be a word of its own to be found: it would stand within too many others.</summary>
    private const int LongEnough = 5;

    /// <summary>Of a name's words, those that have to stand there.</summary>
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

    /// <summary>A name: most of its words on one line or the next. Legal forms do not count: too many companies share one.</summary>
    public TextSpan? FindName(string name)
    {
        HashSet<string> wanted = NameWords(name);
        double enough = Math.Max(1, MostOfAName * wanted.Count);
        DocumentLine? best = text.Lines.FirstOrDefault(line => Shared(line) >= enough)
            ?? text.Lines.FirstOrDefault(line => Shared(line) > 0 && Shared(line) + SharedByNext(line) >= enough);
        return best is null ? null : SpanOf(best, wanted);

        int Shared(DocumentLine line) => NameWords(line.Text).Count(wanted.Contains);

        int SharedByNext(DocumentLine line) => line.Index + 1 < text.Lines.Count
            ? NameWords(text.Lines[line.Index + 1].Text).Except(NameWords(line.Text), StringComparer.Ordinal).Count(wanted.Contains)
            : 0;
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
        int[] hits = [.. line.Line.Words.Index().Where(entry => NameWords(entry.Item.Text).Any(wanted.Contains)).Select(entry => entry.Index)];
        return SpanOf(line, hits[0], hits[^1]);
    }

    private static TextSpan SpanOf(DocumentLine line, int first, int last)
    {
        int start = line.Line.Words.Take(first).Sum(word => word.Text.Length + 1);
        int end = line.Line.Words.Take(last + 1).Sum(word => word.Text.Length + 1) - 1;
        return line.Span(start, end);
    }

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static HashSet<string> NameWords(string name)
    {
        HashSet<string> words = [.. Words(NameKey.WithoutForm(name)).Where(word => word.Length > 1)];
        return words.Count > 0 ? words : [.. Words(name)];
    }

    // "Müller", "Mueller" and what a reader without umlauts makes of it are one name.
    private static IEnumerable<string> Words(string text) => text
        .Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => FoldedText.Of(word).Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal))
        .Where(word => word.Length > 0);
}
