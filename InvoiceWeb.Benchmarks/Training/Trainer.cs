using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>
/// Fits a conditional logit by gradient ascent (Adam) with weight decay. Where several candidates are right, it is enough
/// that they win together; where none is, "none of these" has to win.
/// </summary>
/// <param name="decay">How hard weights are pulled to their priors.</param>
/// <param name="steps">Of the ascent.</param>
/// <param name="priors">Where weights are pulled to; zero for those not named.</param>
internal sealed class Trainer(double decay, int steps, IReadOnlyDictionary<string, double> priors)
{
    private const int LeastDocuments = 5;

    public FieldModel Fit(IReadOnlyList<Example> examples)
    {
        string[] names = [.. CommonFeatures(examples)];
        Dictionary<string, int> index = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        SparseExample[] sparse = [.. examples.Select(e => new SparseExample(e, index))];
        double[] rest = [.. names.Select(n => priors.GetValueOrDefault(n))];
        double[] weights = [.. rest, 0];
        double[] gradient = new double[weights.Length];
        Adam adam = new(weights.Length);
        for (int step = 0; step < steps; step++)
        {
            Array.Clear(gradient);
            foreach (SparseExample example in sparse)
            {
                example.AddGradient(weights, gradient);
            }

            for (int i = 0; i < names.Length; i++)
            {
                gradient[i] -= decay * (weights[i] - rest[i]);
            }

            adam.Step(weights, gradient);
        }

        return new(Math.Round(weights[^1], 3), Name(names, weights), Certainty.OfShare);
    }

    // What stands in a handful of documents tells more about them than about the field. What is known beforehand holds without any.
    private IEnumerable<string> CommonFeatures(IReadOnlyList<Example> examples) => examples
        .SelectMany(e => e.Candidates.SelectMany(c => c.Values.Keys).Distinct(StringComparer.Ordinal))
        .CountBy(name => name, StringComparer.Ordinal)
        .Where(f => f.Value >= LeastDocuments)
        .Select(f => f.Key)
        .Union(priors.Keys, StringComparer.Ordinal)
        .Where(name => !name.StartsWith(SecondOpinion.Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static SortedDictionary<string, double> Name(string[] names, double[] weights)
    {
        SortedDictionary<string, double> named = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (Math.Abs(weights[i]) >= 0.005)
            {
                named[names[i]] = Math.Round(weights[i], 3);
            }
        }

        return named;
    }
}
