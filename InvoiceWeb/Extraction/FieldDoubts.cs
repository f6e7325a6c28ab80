using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Extraction.Totals;

namespace InvoiceWeb.Extraction;

/// <summary>Where the page says two things, or its readers do.</summary>
internal static class FieldDoubts
{
    private static readonly FieldDoubt Negative = new(0.8, "the amount has a minus");
    private static readonly FieldDoubt Contested = new(0.9, "the page states two sums that may be meant");
    private static readonly FieldDoubt Contradicted = new(0.9, "the second reader sees another date");

    // Two sums, each of them the total to somebody: before and after a till rounded it (EN 16931 takes the one before, most receipts are booked
    // by the one after), with and without a voucher, which is a discount to some shops and a means of payment to others.
    private static readonly string[] TwoSums = ["sum.statedRounded", "sum.statedUnrounded", "sum.afterVoucher", "sum.beforeVoucher"];

    /// <summary>Some credit notes state what is paid back with a minus and some without: a person has to say which way the money goes.</summary>
    public static FieldDoubt? OfTotal(Candidate<decimal> total) =>
        MinusSign.IsOf(total.Span) ? Negative : AreTwoSums(total.Features) ? Contested : null;

    /// <summary>
    /// A wrong digit makes another date of a date. Where nothing else proves it, which is the same date in another place, both readers have to see it.
    /// </summary>
    public static FieldDoubt? OfDate(Candidate<DateOnly> date, DocumentText document) =>
        !IsRepeated(date) && SecondOpinion.Contradicts(document, date.Span) ? Contradicted : null;

    /// <summary>Whether the page states a second sum that may be meant as well.</summary>
    public static bool AreTwoSums(FeatureSet total) => Array.Exists(TwoSums, total.Has);

    private static bool IsRepeated(Candidate<DateOnly> date) => date.Features.Has("value.twice") || date.Features.Has("value.often");
}
