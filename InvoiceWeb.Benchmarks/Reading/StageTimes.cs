using System.Collections.Concurrent;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Benchmarks.Reading;

/// <summary>Adds up how long each stage of reading takes, over all pages and threads. A page that lies is searched for lines again.</summary>
internal sealed class StageTimes : ReadingTrace
{
    private readonly ConcurrentDictionary<ReadingStage, (TimeSpan Sum, int Runs)> _stages = new();

    /// <summary>For each stage, the time it took and how often it ran.</summary>
    public IEnumerable<(ReadingStage Stage, TimeSpan Sum, int Runs)> Sums => _stages.OrderBy(s => s.Key).Select(s => (s.Key, s.Value.Sum, s.Value.Runs));

    public override void Took(ReadingStage stage, TimeSpan elapsed) =>
        _stages.AddOrUpdate(stage, (elapsed, 1), (_, before) => (before.Sum + elapsed, before.Runs + 1));
}
