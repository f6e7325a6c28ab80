using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Fits the logistic regression that makes confidences come true, on outcomes for unseen documents.</summary>
internal static class CertaintyFitter
{
    private const int Steps = 1500;

    // Pulls to the priors: a few hundred outcomes with few errors among them teach little.
    private const double Decay = 1;

    public static Certainty Fit(IReadOnlyList<(FeatureSet Evidence, bool Right)> outcomes)
    {
        string[] names = [.. outcomes.SelectMany(o => o.Evidence.Values.Keys).Concat(PriorWeights.Certainty.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        double[][] inputs = [.. outcomes.Select(o => names.Select(n => o.Evidence.Values.GetValueOrDefault(n)).Append(1).ToArray())];
        double[] start = [.. names.Select(n => PriorWeights.Certainty.GetValueOrDefault(n)), 0];
        double[] weights = [.. start];
        double[] gradient = new double[weights.Length];
        Adam adam = new(weights.Length);
        for (int step = 0; step < Steps; step++)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                gradient[i] = -Decay * (weights[i] - start[i]);
            }

            for (int i = 0; i < inputs.Length; i++)
            {
                AddGradient(inputs[i], outcomes[i].Right, weights, gradient);
            }

            adam.Step(weights, gradient);
        }

        return new(Math.Round(weights[^1], 3), Name(names, weights));
    }

    private static void AddGradient(double[] input, bool right, double[] weights, double[] gradient)
    {
        double score = input.Zip(weights).Sum(p => p.First * p.Second);
        double residual = (right ? 1 : 0) - (1 / (1 + Math.Exp(-score)));
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] += residual * input[i];
        }
    }

    private static SortedDictionary<string, double> Name(string[] names, double[] weights)
    {
        SortedDictionary<string, double> named = new(StringComparer.Ordinal);
        foreach ((string name, double weight) in names.Zip(weights).Where(p => Math.Abs(p.Second) >= 0.005))
        {
            named[name] = Math.Round(weight, 3);
        }

        return named;
    }
}
