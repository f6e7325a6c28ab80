using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Labels;

/// <summary>Finds the labels of a line; where phrases overlap, the longer one stands.</summary>
internal static class LabelFinder
{
    public static IReadOnlyList<Label> Find(DocumentLine line)
    {
        FoldedText text = new(line.Text);
        bool[] taken = new bool[text.Length];
        int[] starts = [.. Enumerable.Range(0, text.Length).Where(text.StartsWord)];
        List<Label> labels = [];
        foreach ((LabelKind kind, string phrase) in LabelVocabulary.Phrases)
        {
            foreach (int start in starts)
            {
                if (taken[start] || PhraseMatcher.Match(text, start, phrase) is var end && (end < 0 || taken[end - 1]))
                {
                    continue;
                }

                Array.Fill(taken, true, start, end - start);
                labels.Add(new(kind, line.Span(text.Origin(start), text.Origin(end - 1) + 1), phrase));
            }
        }

        labels.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return labels;
    }
}
