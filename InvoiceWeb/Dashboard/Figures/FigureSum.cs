namespace InvoiceWeb.Dashboard.Figures;

/// <summary>Several buckets of one kind taken together.</summary>
public sealed class FigureSum
{
    private readonly Dictionary<string, decimal> counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    public static FigureSum Of(IEnumerable<Figure> figures)
    {
        var sum = new FigureSum();
        foreach (var figure in figures)
        {
            sum.Take(figure);
        }

        return sum;
    }

    /// <returns>Zero for what was never counted.</returns>
    public decimal this[string counter] => counters.GetValueOrDefault(counter);

    public IReadOnlyDictionary<string, decimal> Counters => counters;

    public int MemberCount => members.Count;

    public bool Knows(string counter) => counters.ContainsKey(counter);

    /// <inheritdoc cref="Histogram.Percentile"/>
    /// <param name="prefix">Of the histogram's counters.</param>
    public TimeSpan? Percentile(string prefix, double share) => Histogram.Percentile(index => this[Histogram.Counter(prefix, index)], share);

    /// <summary>What part of both it is.</summary>
    /// <returns>0 to 1; null where there is neither.</returns>
    public double? ShareOf(string counter, string other) =>
        this[counter] + this[other] is > 0 and var all ? (double)(this[counter] / all) : null;

    private void Take(Figure figure)
    {
        foreach (var (counter, value) in figure.Counters)
        {
            counters[counter] = figure.Key.Kind.IsGauge ? Math.Max(value, this[counter]) : this[counter] + value;
        }

        members.UnionWith(figure.Members);
    }
}
