using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>
/// Fits a conditional logit by gradient ascent (Adam) with weight decay. Where several candidates are right, it is enough
/// that they win together; where none is, "none of these" has to win.
/// </summary>
internal sealed class Trainer(double decay, int steps)
{
    private const int LeastDocuments = 5;
    private const double Rate = 0.05;
    private const double Momentum = 0.9;
    private const double Spread = 0.999;
    private const double Epsilon = 1e-8;

    public FieldModel Fit(IReadOnlyList<Example> examples)
    {
        string[] names = [.. CommonFeatures(examples)];
        Dictionary<string, int> index = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        SparseExample[] sparse = [.. examples.Select(e => new SparseExample(e, index))];
        double[] weights = new double[names.Length + 1];
        double[] mean = new double[weights.Length];
        double[] square = new double[weights.Length];
        double[] gradient = new double[weights.Length];
        for (int step = 1; step <= steps; step++)
        {
            Array.Clear(gradient);
            foreach (SparseExample example in sparse)
            {
                example.AddGradient(weights, gradient);
            }

            for (int i = 0; i < weights.Length; i++)
            {
                double slope = gradient[i] - (i == names.Length ? 0 : decay * weights[i]);
                mean[i] = (Momentum * mean[i]) + ((1 - Momentum) * slope);
                square[i] = (Spread * square[i]) + ((1 - Spread) * slope * slope);
                double unbiased = mean[i] / (1 - Math.Pow(Momentum, step));
                weights[i] += Rate * unbiased / (Math.Sqrt(square[i] / (1 - Math.Pow(Spread, step))) + Epsilon);
            }
        }

        return new(Math.Round(weights[^1], 3), Name(names, weights), Calibration.Identity);
    }

    // What stands in a handful of documents tells more about them than about the field.
    private static IEnumerable<string> CommonFeatures(IReadOnlyList<Example> examples) => examples
        .SelectMany(e => e.Candidates.SelectMany(c => c.Values.Keys).Distinct(StringComparer.Ordinal))
        .CountBy(name => name, StringComparer.Ordinal)
        .Where(f => f.Value >= LeastDocuments)
        .Select(f => f.Key)
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
