using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Totals;

/// <summary>Every amount of the document, with what makes it the sum to pay or something else.</summary>
internal static class TotalCandidates
{
    private static readonly HashSet<LabelKind> Telling =
    [
        LabelKind.Total, LabelKind.Payable, LabelKind.Subtotal, LabelKind.Tax, LabelKind.TaxTable, LabelKind.Cash, LabelKind.Change, LabelKind.Card, LabelKind.Rounding,
        LabelKind.Discount, LabelKind.Voucher, LabelKind.Prepaid, LabelKind.UnitPrice, LabelKind.Quantity,
    ];

    // Tills round to five cents: a total before and one after differ by no more.
    private const decimal LargestRounding = 0.04m;

    // A number of some other kind that was read with a decimal point towers over all amounts; a total is of their kind.
    private const int Outlying = 50;

    public static IReadOnlyList<Candidate<decimal>> Find(DocumentEvidence evidence)
    {
        Amount[] amounts = [.. evidence.Amounts];
        Arithmetic arithmetic = new(evidence, amounts);
        decimal largest = amounts.Select(a => a.Value).DefaultIfEmpty().Max();
        decimal largestPriced = amounts.Where(a => a.HasDecimals && !IsCash(evidence, a)).Select(a => a.Value).DefaultIfEmpty().Max();
        decimal next = amounts.Select(a => a.Value).Where(v => v < largest).DefaultIfEmpty().Max();
        ILookup<decimal, Amount> same = amounts.ToLookup(a => a.Value);
        int last = LastLabelledLine(evidence, amounts);
        return [.. amounts.Select((amount, index) =>
        {
            FeatureSet features = SpanFeatures.Create(evidence, amount.Span);
            LabelRelations.AddTo(features, evidence, amount.Span, Telling);
            arithmetic.AddTo(features, amount);
            int times = same[amount.Value].Count();
            features
                .Set("value.outlier", amount.Value == largest && next > 0 && largest > Outlying * next)
                .Set("value.zero", amount.Value == 0)
                .Set("value.largest", amount.Value == largest)
                .Set("value.largestPriced", amount.Value == largestPriced)
                .Set("value.share", largestPriced == 0 ? 0 : (double)Math.Min(1, amount.Value / largestPriced))
                .Set("value.twice", times == 2)
                .Set("value.often", times > 2)
                .Set("value.near", amounts.Any(a => a.Value != amount.Value && Math.Abs(a.Value - amount.Value) <= LargestRounding))
                .Set("form.whole", !amount.HasDecimals)
                .Set("form.currency", amount.Currency is not null)
                .Set("form.negative", amount.IsNegative)
                .Set("form.repaired", amount.IsRepaired)
                .Set("place.lastTotal", amount.Span.Line.Index == last)
                .Set("place.afterLastTotal", last >= 0 && amount.Span.Line.Index > last)
                .Set("place.rightmost", amount == evidence.AmountsOf(amount.Span.Line)[^1])
                .Set("place.lastAmount", index == amounts.Length - 1);
            return new Candidate<decimal>(amount.Value, amount.Span, features);
        })];
    }

    private static bool IsCash(DocumentEvidence evidence, Amount amount) =>
        LabelRelations.Left(evidence, amount.Span)?.Kind is LabelKind.Cash or LabelKind.Change or LabelKind.Savings;

    private static int LastLabelledLine(DocumentEvidence evidence, IEnumerable<Amount> amounts) => amounts
        .Where(a => LabelRelations.Left(evidence, a.Span)?.Kind is LabelKind.Total or LabelKind.Payable)
        .Select(a => a.Span.Line.Index)
        .DefaultIfEmpty(-1)
        .Max();
}
