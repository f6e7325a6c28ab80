using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>Which labels speak for a place on the page, and from where.</summary>
internal static partial class LabelRelations
{
    private const int LinesAbove = 3;

    /// <summary>
    /// Adds <c>left.K</c> for the nearest label to the left, <c>touching.K</c> when nothing but punctuation lies between,
    /// <c>above.K</c> for the nearest label above in the same column, <c>abovefar.K</c> when it is not on the next line, and
    /// <c>before.K</c> for the last label of the line before when that line ends in it.
    /// </summary>
    /// <param name="features">What is added to.</param>
    /// <param name="evidence">The document.</param>
    /// <param name="span">The place.</param>
    /// <param name="telling">The kinds that say something of the field from above; a kind that does not only fits single documents.</param>
    public static void AddTo(FeatureSet features, DocumentEvidence evidence, TextSpan span, IReadOnlySet<LabelKind> telling)
    {
        if (Nearest(evidence, span) is var (label, end))
        {
            features.Set($"left.{label.Kind}", value: true);
            features.Set($"touching.{label.Kind}", !span.Line.Text.AsSpan(end, span.Start - end).ContainsAnyLettersOrDigits());
        }
        else
        {
            features.Set("left.nothing", value: true);
        }

        AddAbove(features, evidence, span, telling);
    }

    /// <summary>The nearest label to the left on the same line.</summary>
    public static Label? Left(DocumentEvidence evidence, TextSpan span) => Nearest(evidence, span)?.Label;

    // The label may end later than its own words: what only qualifies it belongs to it.
    private static (Label Label, int End)? Nearest(DocumentEvidence evidence, TextSpan span)
    {
        (Label Label, int End)? nearest = null;
        foreach (Label label in evidence.LabelsOf(span.Line).TakeWhile(l => l.Span.End <= span.Start))
        {
            nearest = nearest is var (last, end) && Qualified(last, end, label) is { } qualified ? (qualified, label.Span.End) : (Alone(label), label.Span.End);
        }

        return nearest;
    }

    // In "Total (incl. VAT) 20.00" the tax only says which total it is; in "Bestellung Nr. 7" it is the order's number.
    private static Label? Qualified(Label first, int end, Label second)
    {
        string line = second.Span.Line.Text;
        ReadOnlySpan<char> between = line.AsSpan(end, second.Span.Start - end);
        bool isSum = first.Kind is LabelKind.Total or LabelKind.Payable;
        switch (second.Kind)
        {
            case LabelKind.Tax or LabelKind.TaxId when isSum || first.Kind == LabelKind.Subtotal:
                if (Excluding().IsMatch(line.AsSpan(first.Span.Start, second.Span.End - first.Span.Start)))
                {
                    return first with { Kind = LabelKind.Subtotal };
                }

                return Including().IsMatch(line.AsSpan(end, second.Span.End - end)) || Included().IsMatch(line.AsSpan(second.Span.End)) ? first : null;
            case LabelKind.Quantity or LabelKind.Article when isSum:
                return Count().IsMatch(between) ? first : null;
            case LabelKind.PlainNumber:
                return between.ContainsAnyLettersOrDigits() ? null : first;
            default:
                return null;
        }
    }

    // "Totale IVA" is the tax and "Total items" a count, "Totale IVA inclusa" and "Total (3 items)" are the total.
    private static Label Alone(Label label) => label.Kind switch
    {
        LabelKind.Tax when Sum().IsMatch(label.Span.Text) && Included().IsMatch(label.Span.Line.Text.AsSpan(label.Span.End)) => label with { Kind = LabelKind.Total },
        LabelKind.Quantity when CountedSum().IsMatch(label.Span.Text) => label with { Kind = LabelKind.Total },
        _ => label,
    };

    private static void AddAbove(FeatureSet features, DocumentEvidence evidence, TextSpan span, IReadOnlySet<LabelKind> telling)
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
                features.Set($"before.{labels[^1].Kind}", telling.Contains(labels[^1].Kind));
            }

            if (labels.LastOrDefault(l => l.Span.Box.HorizontalOverlap(span.Box) > 0) is { } above)
            {
                features.Set($"above{(distance == 1 ? "" : "far")}.{above.Kind}", telling.Contains(above.Kind));
                return;
            }
        }
    }

    [GeneratedRegex(@"^\D{0,14}((\(|\bzzgl\b)\D*$|\b(inkl\p{L}*|incl\p{L}*|einschl\p{L}*|mit|inc|including|with|con|met|avec|after|ttc|toutes|incluye|iva inc)\b(\W{0,3}\d{1,2}([.,]\d{1,2})?\s?%)?\D*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Including();

    [GeneratedRegex(@"^\D{0,30}\b(ohne|exkl\p{L}*|excl\p{L}*|exc|hors|without|sin|sans|senza|zonder|before|htva)\b(\W{0,3}\d{1,2}([.,]\d{1,2})?\s?%)?\D*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Excluding();

    [GeneratedRegex(@"^[^\d\p{L}]{0,3}(\d{1,2}([.,]\d{1,2})?\s?%\W{0,3})?(compris|inclus|incluid|compres)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Included();

    [GeneratedRegex(@"^(total|montant|importe|summe)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^total\W{0,3}\d{1,3}\W{0,2}\p{L}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountedSum();

    [GeneratedRegex(@"^\W{0,3}\d{1,3}\W{0,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

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
