namespace InvoiceWeb.Benchmarks.Training;

/// <summary>An example with its features by number; the last weight is the score of "none of these".</summary>
internal sealed class SparseExample
{
    private readonly (int Feature, double Value)[][] _candidates;
    private readonly bool[] _right;
    private readonly bool _noneIsRight;
    private readonly double[] _scores;

    public SparseExample(Example example, Dictionary<string, int> index)
    {
        _candidates = [.. example.Candidates.Select(c => c.Values.Where(f => index.ContainsKey(f.Key)).Select(f => (index[f.Key], f.Value)).ToArray())];
        _right = [.. example.Meant];
        _noneIsRight = !_right.Contains(value: true);
        _scores = new double[_candidates.Length + 1];
    }

    /// <summary>Adds the slope of the log-likelihood of the right answer.</summary>
    public void AddGradient(double[] weights, double[] gradient)
    {
        for (int i = 0; i < _candidates.Length; i++)
        {
            double score = 0;
            foreach ((int feature, double value) in _candidates[i])
            {
                score += weights[feature] * value;
            }

            _scores[i] = score;
        }

        _scores[^1] = weights[^1];
        double highest = _scores.Max();
        double all = 0;
        double right = 0;
        for (int i = 0; i < _scores.Length; i++)
        {
            _scores[i] = Math.Exp(_scores[i] - highest);
            all += _scores[i];
            right += IsRight(i) ? _scores[i] : 0;
        }

        for (int i = 0; i < _scores.Length; i++)
        {
            double change = (IsRight(i) ? _scores[i] / Math.Max(right, double.Epsilon) : 0) - (_scores[i] / all);
            if (i == _candidates.Length)
            {
                gradient[^1] += change;
                continue;
            }

            foreach ((int feature, double value) in _candidates[i])
            {
                gradient[feature] += change * value;
            }
        }
    }

    private bool IsRight(int i) => i == _candidates.Length ? _noneIsRight : _right[i];
}
