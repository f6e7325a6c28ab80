namespace InvoiceWeb.Extraction.Ranking;

/// <summary>What the confidence in a choice rests on, beside the share that the ranking gives it.</summary>
internal static class CertaintyEvidence
{
    /// <summary>The log-odds of the best value's share.</summary>
    public const string Share = "share";

    private const string Margin = "margin";

    // Ranking scores grow without bound; beyond this they say no more about being right.
    private const double Highest = 6;

    // Of all that ranks candidates, what proves a value or casts doubt on how it was read.
    private static readonly string[] Telling =
    [
        "reader.doubt", "reader.slip", "reader.unsure", "page.doubt", "form.repaired", "order.assumed", "order.unexpected", "form.shortYear",
        "form.glued", "value.twice", "value.often", "value.only", "value.largestPriced", "value.domain", "sum.proof", "sum.rounded", "sum.unrounded", "place.lastTotal",
        "label.announced", "label.bare", "label.issue", "label.date", "label.other", "label.none", "shape.legalForm", "shape.space",
        "second.agrees", "second.differs", "second.blind", "second.steady", "second.wavers", "value.near",
    ];

    public static FeatureSet Of(FeatureSet features, double share, double rival)
    {
        FeatureSet evidence = new FeatureSet()
            .Set(Share, Math.Clamp(Certainty.Logit(share), -Highest, Highest))
            .Set(Margin, Math.Clamp(Math.Log(Math.Max(share, 1e-6) / Math.Max(rival, 1e-6)), 0, Highest));
        foreach (string name in Telling)
        {
            evidence.Set(name, features.Values.GetValueOrDefault(name));
        }

        return evidence;
    }
}
