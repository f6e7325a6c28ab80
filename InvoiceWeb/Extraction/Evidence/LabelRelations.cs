using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>Which labels speak for a place on the page, and from where.</summary>
internal static class LabelRelations
{
    private const int LinesAbove = 3;

    /// <summary>
    /// Adds <c>left.K</c> for the nearest label to the left, <c>touching.K</c> when nothing but punctuation lies between,
    /// <c>line.K</c> for labels further left, <c>right.K</c> for the next one to the right, <c>above.K</c> for the nearest
    /// label above in the same column, and <c>before.K</c> for the last label of the line before when that line ends in it.
    /// </summary>
    public static void AddTo(FeatureSet features, DocumentEvidence evidence, TextSpan span)
    {
        IReadOnlyList<Label> labels = evidence.LabelsOf(span.Line);
        int nearest = LastEndingBefore(labels, span.Start);
        for (int i = 0; i < nearest; i++)
        {
            features.Set($"line.{labels[i].Kind}", value: true);
        }

        if (nearest >= 0)
        {
            Label label = labels[nearest];
            features.Set($"left.{label.Kind}", value: true);
            bool touching = !span.Line.Text.AsSpan(label.Span.End, span.Start - label.Span.End).ContainsAnyLettersOrDigits();
            features.Set($"touching.{label.Kind}", touching);
        }
        else
        {
            features.Set("left.nothing", value: true);
        }

        if (labels.FirstOrDefault(l => l.Span.Start >= span.End) is { } right)
        {
            features.Set($"right.{right.Kind}", value: true);
        }

        AddAbove(features, evidence, span);
    }

    /// <summary>The nearest label to the left on the same line.</summary>
    public static Label? Left(DocumentEvidence evidence, TextSpan span)
    {
        IReadOnlyList<Label> labels = evidence.LabelsOf(span.Line);
        int nearest = LastEndingBefore(labels, span.Start);
        return nearest < 0 ? null : labels[nearest];
    }

    private static int LastEndingBefore(IReadOnlyList<Label> labels, int position)
    {
        int last = -1;
        for (int i = 0; i < labels.Count && labels[i].Span.End <= position; i++)
        {
            last = i;
        }

        return last;
    }

    private static void AddAbove(FeatureSet features, DocumentEvidence evidence, TextSpan span)
    {
        IReadOnlyList<DocumentLine> lines = evidence.Document.Lines;
        for (int distance = 1; distance <= LinesAbove && span.Line.Index - distance >= 0; distance++)
        {
            DocumentLine line = lines[span.Line.Index - distance];
            if (line.Page != span.Line.Page)
            {
                return;
            }

            IReadOnlyList<Label> labels = evidence.LabelsOf(line);
            if (distance == 1 && labels.Count > 0 && labels[^1].Span.End >= line.Text.TrimEnd(' ', ':', '.', '#').Length - 1)
            {
                features.Set($"before.{labels[^1].Kind}", value: true);
            }

            if (labels.LastOrDefault(l => l.Span.Box.HorizontalOverlap(span.Box) > 0) is { } above)
            {
                features.Set($"above{(distance == 1 ? "" : "far")}.{above.Kind}", value: true);
                return;
            }
        }
    }

    private static bool ContainsAnyLettersOrDigits(this ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
