using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Labels;

/// <summary>Finds the labels of a line; where phrases overlap, the longer one stands, unless it owes its length to letters that differ.</summary>
internal static class LabelFinder
{
    private const double CostOfDifference = 1.5;

    // German puts words together: what is true of "Rechnung Nr." is true of "Mietrechnung Nr.", too.
    private const string Compounded = "rechnung";
    private const string CompoundedNumber = "rechnungn";

    public static IReadOnlyList<Label> Find(DocumentLine line)
    {
        FoldedText text = new(line.Text);
        bool[] taken = new bool[text.Length];
        int[] starts = [.. Enumerable.Range(0, text.Length).Where(text.StartsWord)];
        List<Label> labels = [];
        foreach ((LabelKind kind, string phrase, int start, int end, _) in Matches(text, starts).OrderByDescending(m => m.Worth))
        {
            if (taken[start] || taken[end - 1])
            {
                continue;
            }

            Array.Fill(taken, true, start, end - start);
            labels.Add(new(kind, line.Span(text.Origin(start), text.Origin(end - 1) + 1), phrase));
        }

        labels.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return labels;
    }

    private static IEnumerable<(LabelKind Kind, string Phrase, int Start, int End, double Worth)> Matches(FoldedText text, int[] starts)
    {
        int[] compounds = [.. Enumerable.Range(0, Math.Max(0, text.Length - Compounded.Length)).Where(i => !text.StartsWord(i) && text.HasAt(i, Compounded))];
        foreach ((LabelKind kind, string phrase) in LabelVocabulary.Phrases)
        {
            foreach (int start in phrase.StartsWith(CompoundedNumber, StringComparison.Ordinal) ? starts.Concat(compounds) : starts)
            {
                if (PhraseMatcher.Match(text, start, phrase) is var (end, distance))
                {
                    yield return (kind, phrase, start, end, phrase.Length - (CostOfDifference * distance));
                }
            }
        }
    }
}
