using System.Globalization;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>What a run found: nothing, if all is well.</summary>
internal sealed class FuzzReport(string name)
{
    /// <summary>Generous on a busy machine, and far below what anybody would call hanging.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);

    private const int MaxFindings = 50;
    private const int MaxInput = 500;

    private readonly Dictionary<string, string> _findings = new(StringComparer.Ordinal);

    public string Name => name;

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    public TimeSpan Slowest { get; private set; }

    /// <summary>Each kind once, with an input that shows it.</summary>
    public IReadOnlyCollection<string> Findings => [.. _findings.Select(finding => $"{finding.Key}: {finding.Value}")];

    public void Add(bool accepted, TimeSpan time)
    {
        (Accepted, Refused) = accepted ? (Accepted + 1, Refused) : (Accepted, Refused + 1);
        Slowest = time > Slowest ? time : Slowest;
    }

    /// <summary>
    /// Whether a call keeps to its share of memory. One that does not is made again: what the runtime itself needs the first time it
    /// comes this way is no property of the input.
    /// </summary>
    public void RequireMemory(long bytes, Action call, byte[] input)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            if (GC.GetAllocatedBytesForCurrentThread() - before <= bytes)
            {
                return;
            }
        }

        Require(condition: false, "too much memory", () => Convert.ToHexString(input));
    }

    public void Require(bool condition, string kind, Func<string> input)
    {
        if (!condition && _findings.Count < MaxFindings && !_findings.ContainsKey(kind))
        {
            var text = input();
            _findings.Add(kind, text.Length > MaxInput ? text[..MaxInput] + "…" : text);
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {Accepted + Refused} inputs, {Accepted} accepted, {Refused} refused, slowest {Slowest.TotalMilliseconds:0.0} ms, {_findings.Count} findings");
}
