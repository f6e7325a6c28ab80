using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Totals;

/// <summary>What the amounts of a document say about each other: a total is where the sums meet.</summary>
internal sealed class Arithmetic
{
    /// <summary>Cash is rounded to five cents, or in a few countries to ten.</summary>
    public const decimal LargestRounding = 0.05m;

    private static readonly string[] Proofs = ["sum.netAndTax", "sum.rate", "sum.cashLessChange", "sum.items"];

    private readonly DocumentEvidence _evidence;
    private readonly HashSet<decimal> _values;
    private readonly HashSet<decimal> _nets;
    private readonly HashSet<decimal> _taxes;
    private readonly HashSet<decimal> _cash;
    private readonly HashSet<decimal> _change;
    private readonly HashSet<decimal> _discounts;
    private readonly HashSet<decimal> _vouchers;
    private readonly HashSet<decimal> _prepaid;
    private readonly HashSet<decimal> _credits;
    private readonly HashSet<decimal> _roundings;
    private readonly Dictionary<int, decimal> _itemSums;

    public Arithmetic(DocumentEvidence evidence, IReadOnlyList<Amount> amounts)
    {
        _evidence = evidence;
        ILookup<LabelKind?, decimal> byLabel = amounts.ToLookup(a => LabelRelations.Left(evidence, a.Span)?.Kind, a => a.Value);
        _values = [.. amounts.Where(a => a.HasDecimals && a.Value > 0).Select(a => a.Value)];
        _nets = [.. byLabel[LabelKind.Subtotal], .. byLabel[LabelKind.Total]];
        _taxes = [.. byLabel[LabelKind.Tax], .. byLabel[LabelKind.ServiceCharge]];
        _cash = [.. byLabel[LabelKind.Cash]];
        _change = [.. byLabel[LabelKind.Change]];
        _vouchers = [.. byLabel[LabelKind.Voucher].Where(v => v > 0)];
        _discounts = [.. byLabel[LabelKind.Discount].Where(v => v > 0), .. _vouchers];
        _prepaid = [.. byLabel[LabelKind.Prepaid].Where(v => v > 0)];
        _credits = [.. amounts.Where(a => a.IsNegative && a.Value > 0).Select(a => a.Value)];
        _roundings = [.. byLabel[LabelKind.Rounding].Where(v => v is > 0 and <= LargestRounding)];
        _itemSums = RunningSums(evidence, amounts);
    }

    public void AddTo(FeatureSet features, Amount amount)
    {
        decimal value = amount.Value;
        if (value == 0)
        {
            return;
        }

        AddDeductions(features, value);
        AddRounding(features, value, amount);
        features
            .Set("sum.netAndTax", _taxes.Any(t => t > 0 && t < value && _nets.Contains(value - t)))
            .Set("sum.someAndTax", _taxes.Any(t => t > 0 && t < value && _values.Contains(value - t)))
            .Set("sum.likeTax", _values.Any(t => IsLikeTax(t, value - t) && _values.Contains(value - t)))
            .Set("sum.rate", TaxRates.Common.Any(r => HasNet(value, r)))
            .Set("sum.isNet", TaxRates.Common.Any(r => _values.Contains(Math.Round(value * (1 + r), 2)) && _values.Contains(Math.Round(value * r, 2))))
            .Set("sum.cashLessChange", _cash.Any(c => c >= value && (_change.Contains(c - value) || (c == value && _change.Count == 0))))
            .Set("sum.changeOfSome", _change.Any(c => c > 0 && _values.Contains(value + c)))
            .Set("sum.items", _itemSums.GetValueOrDefault(amount.Span.Line.Index) == value)
            .Set("sum.proof", Proofs.Count(features.Has) / 2.0);
    }

    // A printed rounding tells which of two sums it leads from and to; otherwise they only lie so close together.
    private void AddRounding(FeatureSet features, decimal value, Amount amount)
    {
        bool isRound = value % 0.05m == 0;
        bool isStated = _roundings.Any(r => _values.Contains(value - r) || _values.Contains(value + r));
        features
            .Set("sum.rounded", isRound && _values.Any(v => v != value && Math.Abs(v - value) <= 0.02m))
            .Set("sum.unrounded", !isRound && _values.Any(v => v % 0.05m == 0 && Math.Abs(v - value) <= 0.02m))
            .Set("sum.statedRounded", isRound && isStated)
            .Set("sum.statedUnrounded", !isRound && isStated)
            .Set("sum.openRounded", isRound && isStated && IsOpen(amount));
    }

    // An invoice's amount that is still open (EN 16931, BT-115) is rounded after the invoice's total (BT-112); a till's total is the rounded one.
    private bool IsOpen(Amount amount) =>
        LabelRelations.Left(_evidence, amount.Span) is { Kind: LabelKind.Payable } label && !label.Phrase.Contains("total", StringComparison.Ordinal);

    private void AddDeductions(FeatureSet features, decimal value)
    {
        bool paid = features.Has("left.Cash") || features.Has("left.Card");
        features
            .Set("paid.exactly", paid && _change.All(c => c == 0))
            .Set("sum.afterDiscount", _discounts.Any(d => _values.Contains(value + d)))
            .Set("sum.beforeDiscount", _discounts.Any(d => _values.Contains(value - d)))
            .Set("sum.afterVoucher", _vouchers.Any(d => _values.Contains(value + d)))
            .Set("sum.beforeVoucher", _vouchers.Any(d => _values.Contains(value - d)))
            .Set("sum.beforePrepaid", _prepaid.Any(p => _values.Contains(value - p)))
            .Set("sum.afterPrepaid", _prepaid.Any(p => _values.Contains(value + p)))
            .Set("sum.lessCredit", _credits.Any(c => c != value && _values.Contains(value + c)));
    }

    // Mixed rates leave a share between the lowest and the highest one.
    private static bool IsLikeTax(decimal tax, decimal net) => net > tax && tax >= 0.02m * net && tax <= 0.27m * net;

    private bool HasNet(decimal gross, decimal rate)
    {
        decimal net = Math.Round(gross / (1 + rate), 2);
        return _values.Contains(net) && _values.Contains(gross - net);
    }

    // At each line: the sum of the rightmost amounts of the unlabelled lines above it.
    private static Dictionary<int, decimal> RunningSums(DocumentEvidence evidence, IReadOnlyList<Amount> amounts)
    {
        Dictionary<int, decimal> sums = [];
        decimal sum = 0;
        int items = 0;
        foreach (IGrouping<int, Amount> line in amounts.GroupBy(a => a.Span.Line.Index).OrderBy(g => g.Key))
        {
            if (items > 1)
            {
                sums[line.Key] = sum;
            }

            Amount price = line.Last();
            if (price.HasDecimals && LabelRelations.Left(evidence, price.Span) is null)
            {
                sum += price.IsNegative ? -price.Value : price.Value;
                items++;
            }
        }

        return sums;
    }
}
