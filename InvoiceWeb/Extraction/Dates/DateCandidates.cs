using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Dates;

/// <summary>Every date of the document, with what makes it the day of issue or another day.</summary>
internal static partial class DateCandidates
{
    private static readonly HashSet<LabelKind> Telling =
    [
        LabelKind.InvoiceDate, LabelKind.Date, LabelKind.DueDate, LabelKind.DeliveryDate, LabelKind.OrderDate, LabelKind.OtherDate, LabelKind.InvoiceNumber, LabelKind.OrderNumber,
    ];

    private static readonly LabelKind[] Others = [LabelKind.DueDate, LabelKind.DeliveryDate, LabelKind.OrderDate, LabelKind.OtherDate, LabelKind.OrderNumber];

    public static IReadOnlyList<Candidate<DateOnly>> Find(DocumentEvidence evidence)
    {
        IReadOnlyList<WrittenDate> dates = evidence.Dates;
        WrittenDate[] certain = [.. dates.Where(d => !d.IsAmbiguous)];
        ILookup<DateOnly, WrittenDate> same = dates.ToLookup(d => d.Value);
        DateOnly[] plain = [.. dates.Where(evidence.Order.Expects).Select(d => d.Value)];
        return [.. dates.Select(date =>
        {
            // Neither reading of an ambiguous date is preferred as such: most labelled documents write the day first, others need not.
            FeatureSet features = SpanFeatures.Create(evidence, date.Span);
            LabelRelations.AddTo(features, evidence, date.Span, Telling);
            AddLabels(features);
            int places = same[date.Value].Select(d => d.Span.Line.Index).Distinct().Count();
            features
                .Set($"form.{(date.IsAmbiguous ? "Ambiguous" : date.Form)}", value: true)
                .Set("order.confirmed", date.IsAmbiguous && certain.Any(c => c.Value == date.Value))
                .Set("order.expected", date.IsAmbiguous && evidence.Order.Expects(date))
                .Set("order.unexpected", !evidence.Order.Expects(date))
                .Set("order.assumed", date.IsAmbiguous && !evidence.Order.IsProven)
                .Set("form.glued", date.IsGlued)
                .Set("form.shortYear", date.HasShortYear)
                .Set("form.repaired", date.IsRepaired)
                .Set("value.old", date.Value.Year < 1995)
                .Set("value.future", date.Value.Year > 2030)
                .Set("value.earliest", date.Value == plain.DefaultIfEmpty().Min())
                .Set("value.latest", date.Value == plain.DefaultIfEmpty().Max())
                .Set("value.only", plain.Distinct().Count() == 1)
                .Set("value.twice", places == 2)
                .Set("value.often", places > 2)
                .Set("place.first", date.Span.Line.Index == dates[0].Span.Line.Index)
                .Set("line.time", Time().IsMatch(date.Span.Line.Text))
                .Set("line.span", Until().IsMatch(date.Span.Line.Text));
            return new Candidate<DateOnly>(date.Value, date.Span, features);
        })];
    }

    // Each label's own weight is learned from few documents; what they have in common from many.
    private static void AddLabels(FeatureSet features)
    {
        string[] relations = [.. features.Values.Keys];
        features
            .Set("label.issue", relations.Any(r => r.EndsWith(".InvoiceDate", StringComparison.Ordinal)))
            .Set("label.date", relations.Any(r => r is "touching.Date" or "left.Date" or "above.Date"))
            .Set("label.other", relations.Any(r => Others.Any(k => string.Equals(r, $"left.{k}", StringComparison.Ordinal)
                || string.Equals(r, $"above.{k}", StringComparison.Ordinal) || string.Equals(r, $"abovefar.{k}", StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"\b\d{1,2}[:.]\d{2}(:\d{2})?\s?([ap]\.?m|uhr|h\b)?|\d{1,2}:\d{2}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(bis|to|until|till|au|jusqu|tot|hasta|al)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Until();
}
