using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.DueDates;

/// <summary>Every printed date, and every day that a printed term leads to, with what makes it the last day of payment.</summary>
internal static class DueDateCandidates
{
    private const int LongTerm = 130;

    // Few documents teach this field: only what labels say about payment is listed, not every label that may stand around.
    private static readonly HashSet<LabelKind> Telling = [LabelKind.DueDate, LabelKind.InvoiceDate, LabelKind.Date, LabelKind.DeliveryDate, LabelKind.OtherDate, LabelKind.Discount];

    /// <param name="issued">The date of issue, when it was found.</param>
    public static IReadOnlyList<Candidate<DateOnly>> Find(DocumentEvidence evidence, DateOnly? issued)
    {
        List<Candidate<DateOnly>> candidates = [.. evidence.Dates.Select(date =>
        {
            FeatureSet features = Create(evidence, date.Span, date.Value, issued)
                .Set("order.unexpected", !evidence.Order.Expects(date));
            return new Candidate<DateOnly>(date.Value, date.Span, features);
        })];
        if (issued is { } day)
        {
            // A date beside the term says to which day it comes: "14 Tage netto bis zum 19.03.2021".
            bool printed = candidates.Exists(c => c.Features.Values.Keys.Any(k => k.EndsWith(".DueDate", StringComparison.Ordinal)));
            candidates.AddRange(PaymentTerm.Find(evidence.Document).Select(term =>
            {
                DateOnly due = term.From(day);
                FeatureSet features = new FeatureSet()
                    .Set("term.days", term.Count > 0 && !term.IsDiscounted)
                    .Set("term.only", term.Count > 0 && !term.IsDiscounted && !printed && !evidence.Dates.Any(d => d.Span.Line == term.Span.Line))
                    .Set("term.discounted", term.IsDiscounted)
                    .Set("term.atOnce", term.Count == 0)
                    .Set("term.printed", evidence.Dates.Any(d => d.Value == due));
                return new Candidate<DateOnly>(due, term.Span, features);
            }));
        }

        return candidates;
    }

    private static FeatureSet Create(DocumentEvidence evidence, Layout.TextSpan span, DateOnly value, DateOnly? issued)
    {
        FeatureSet around = new();
        LabelRelations.AddTo(around, evidence, span, Telling);
        FeatureSet features = new();
        foreach ((string name, double weight) in around.Values.Where(f => Telling.Any(k => f.Key.EndsWith($".{k}", StringComparison.Ordinal))))
        {
            features.Set(name, weight);
        }

        int days = issued is { } day ? value.DayNumber - day.DayNumber : 0;
        return features
            .Set("value.later", days is > 0 and <= LongTerm)
            .Set("value.issued", issued is not null && days == 0)
            .Set("value.earlier", days < 0)
            .Set("value.muchLater", days > LongTerm)
            .Set("value.latest", evidence.Dates.All(d => d.Value <= value));
    }
}
