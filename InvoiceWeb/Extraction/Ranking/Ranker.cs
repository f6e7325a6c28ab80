namespace InvoiceWeb.Extraction.Ranking;

/// <summary>Chooses the value of a field among its candidates.</summary>
internal static class Ranker
{
    /// <summary>
    /// The share of each candidate; what is missing to one belongs to "none of these".
    /// </summary>
    public static double[] Shares(FieldModel model, IReadOnlyList<FeatureSet> candidates)
    {
        double[] scores = [.. candidates.Select(model.Score)];
        double highest = Math.Max(model.None, scores.DefaultIfEmpty(model.None).Max());
        double[] weights = [.. scores.Select(s => Math.Exp(s - highest))];
        double sum = weights.Sum() + Math.Exp(model.None - highest);
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>The value with the largest share, summed over all the places where it stands; null without candidates.</summary>
    /// <param name="model">The weights that choose.</param>
    /// <param name="candidates">The places.</param>
    /// <param name="values">What stands in each.</param>
    public static Ranked? Best(FieldModel model, IReadOnlyList<FeatureSet> candidates, IReadOnlyList<object> values)
    {
        double[] shares = Shares(model, candidates);
        (int Place, double Share)[] best = [.. Enumerable.Range(0, candidates.Count)
            .GroupBy(i => values[i])
            .Select(g => (g.MaxBy(i => shares[i]), g.Sum(i => shares[i])))
            .OrderByDescending(v => v.Item2)
            .Take(2)];
        if (best.Length == 0)
        {
            return null;
        }

        (int place, double share) = best[0];
        double rival = best.Length > 1 ? best[1].Share : 0;
        return new(place, share, CertaintyEvidence.Of(candidates[place], share, rival));
    }
}
