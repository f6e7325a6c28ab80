using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Extraction.Totals;

namespace InvoiceWeb.Extraction.Taxes;

/// <summary>Every amount, and the sum over the rates where several are listed, with what makes it the tax contained in the total.</summary>
internal static class TaxCandidates
{
    private static readonly HashSet<LabelKind> Telling = [LabelKind.Tax, LabelKind.TaxTable, LabelKind.Subtotal, LabelKind.Total, LabelKind.Payable, LabelKind.ServiceCharge];

    /// <param name="total">The gross amount, when it was found.</param>
    public static IReadOnlyList<Candidate<decimal>> Find(DocumentEvidence evidence, decimal? total)
    {
        Amount[] amounts = [.. evidence.Amounts.Where(a => a.HasDecimals && !IsRounding(evidence, a))];
        HashSet<decimal> values = [.. amounts.Select(a => a.Value)];
        HashSet<decimal> nets = [.. amounts.Where(a => LabelRelations.Left(evidence, a.Span)?.Kind == LabelKind.Subtotal).Select(a => a.Value)];
        TaxLine[] rates = [.. TaxLine.Find(evidence).DistinctBy(t => t.Rate)];
        List<Candidate<decimal>> candidates = [.. amounts.Select(amount =>
        {
            FeatureSet features = Labels(evidence, amount);
            AddSums(features, amount.Value, total, values, nets);
            features
                .Set("rate.line", rates.Any(r => r.Tax == amount))
                .Set("rate.oneOfSeveral", rates.Length > 1 && rates.Any(r => r.Tax.Value == amount.Value))
                .Set("rate.percent", amount.Span.Line.Text.Contains('%', StringComparison.Ordinal))
                .Set("value.zero", amount.Value == 0);
            return new Candidate<decimal>(amount.Value, amount.Span, features);
        })];
        if (rates.Length > 1)
        {
            decimal sum = rates.Sum(r => r.Tax.Value);
            FeatureSet features = new FeatureSet().Set("rate.sum", value: true).Set("rate.sumOfNets", total == sum + rates.Sum(r => r.Net));
            AddSums(features, sum, total, values, nets);
            candidates.Add(new(sum, rates[0].Tax.Span, features));
        }

        return candidates;
    }

    // The difference of two sums as well, and thereby easily taken for the tax between them.
    private static bool IsRounding(DocumentEvidence evidence, Amount amount) =>
        amount.Value is > 0 and <= Arithmetic.LargestRounding && LabelRelations.Left(evidence, amount.Span)?.Kind is LabelKind.Rounding;

    private static FeatureSet Labels(DocumentEvidence evidence, Amount amount)
    {
        FeatureSet around = new();
        LabelRelations.AddTo(around, evidence, amount.Span, Telling);
        FeatureSet features = new();
        foreach ((string name, double weight) in around.Values.Where(f => Telling.Any(k => f.Key.EndsWith($".{k}", StringComparison.Ordinal))))
        {
            features.Set(name, weight);
        }

        return features;
    }

    private static void AddSums(FeatureSet features, decimal value, decimal? total, HashSet<decimal> values, HashSet<decimal> nets)
    {
        if (total is not { } gross || value <= 0)
        {
            return;
        }

        decimal net = gross - value;
        features
            .Set("sum.net", net > value && values.Contains(net))
            .Set("sum.labelledNet", net > value && nets.Contains(net))
            .Set("sum.rate", net > value && TaxRates.Common.Any(r => Math.Abs((net * r) - value) <= 0.02m))
            .Set("value.total", value == gross)
            .Set("value.large", value > gross * 0.25m);
    }
}
