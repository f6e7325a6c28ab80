namespace InvoiceWeb.Extraction.Ranking;

/// <summary>
/// A conditional logit over the candidates of one field and the answer that none of them is right. Trained by
/// <c>InvoiceWeb.Benchmarks train</c>.
/// </summary>
/// <param name="None">The score of "none of these".</param>
/// <param name="Weights">The weight of each feature.</param>
/// <param name="Certainty">Turns what is known of the best value into the probability that it is right.</param>
internal sealed record FieldModel(double None, IReadOnlyDictionary<string, double> Weights, Certainty Certainty)
{
    public double Score(FeatureSet features) => features.Values.Sum(f => Weights.GetValueOrDefault(f.Key) * f.Value);
}
