namespace InvoiceWeb.Extraction.Ranking;

/// <summary>Chooses the value of a field among its candidates.</summary>
internal static class Ranker
{
    /// <summary>
    /// The share of each candidate; what is missing to one belongs to "none of these".
    /// </summary>
    public static double[] Shares<T>(FieldModel model, IReadOnlyList<Candidate<T>> candidates)
        where T : notnull
    {
        double[] scores = [.. candidates.Select(c => model.Score(c.Features))];
        double highest = Math.Max(model.None, scores.DefaultIfEmpty(model.None).Max());
        double[] weights = [.. scores.Select(s => Math.Exp(s - highest))];
        double sum = weights.Sum() + Math.Exp(model.None - highest);
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>The value with the largest share, summed over all the places where it stands; null without candidates.</summary>
    public static Ranked<T>? Best<T>(FieldModel model, IReadOnlyList<Candidate<T>> candidates)
        where T : notnull
    {
        double[] shares = Shares(model, candidates);
        return candidates.Zip(shares)
            .GroupBy(c => c.First.Value)
            .Select(g => new Ranked<T>(g.MaxBy(c => c.Second).First, g.Sum(c => c.Second)))
            .MaxBy(r => r.Share);
    }
}
