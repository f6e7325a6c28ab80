namespace InvoiceWeb.Dashboard.Figures;

/// <summary>What is to be added to a bucket. Amounts come to at most one write a bucket, however much happened.</summary>
public sealed class FigureEdit
{
    private readonly Dictionary<string, decimal> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> peaks = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    /// <summary>By counter: added to what is there.</summary>
    public IReadOnlyDictionary<string, decimal> Sums => sums;

    /// <summary>By counter: kept where it is greater than what is there.</summary>
    public IReadOnlyDictionary<string, decimal> Peaks => peaks;

    /// <summary>Joined to the bucket's set.</summary>
    public IReadOnlySet<string> Members => members;

    public bool IsEmpty => members.Count == 0 && peaks.Count == 0 && sums.Values.All(amount => amount == 0);

    public void Add(string counter, decimal amount) => sums[counter] = sums.GetValueOrDefault(counter) + amount;

    public void Peak(string counter, decimal value) => peaks[counter] = Math.Max(value, peaks.GetValueOrDefault(counter, value));

    public void Join(string member) => members.Add(member);
}
