namespace InvoiceWeb.Extraction.Ranking;

/// <summary>
/// The probability that the best value is right: a logistic regression over a few things that tell a sure choice from a lucky
/// one, fitted on documents that the ranking's weights had not seen.
/// </summary>
/// <param name="Offset">The log-odds without any evidence.</param>
/// <param name="Weights">What each piece of evidence adds to the log-odds.</param>
internal sealed record Certainty(double Offset, IReadOnlyDictionary<string, double> Weights)
{
    private const double Margin = 1e-6;

    /// <summary>Takes the share of the best value for its probability.</summary>
    public static Certainty OfShare { get; } = new(0, new Dictionary<string, double>(StringComparer.Ordinal) { [CertaintyEvidence.Share] = 1 });

    public static double Logit(double probability)
    {
        double p = Math.Clamp(probability, Margin, 1 - Margin);
        return Math.Log(p / (1 - p));
    }

    public double Apply(FeatureSet evidence) =>
        1 / (1 + Math.Exp(-(Offset + evidence.Values.Sum(e => Weights.GetValueOrDefault(e.Key) * e.Value))));
}
