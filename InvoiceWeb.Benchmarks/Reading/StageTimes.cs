using System.Collections.Concurrent;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Benchmarks.Reading;

/// <summary>Adds up how long each stage of reading takes, over all pages and threads.</summary>
internal sealed class StageTimes : ReadingTrace
{
    private readonly ConcurrentDictionary<ReadingStage, (TimeSpan Sum, int Pages)> _stages = new();

    /// <summary>For each stage, the time it took and how many pages went through it.</summary>
    public IEnumerable<(ReadingStage Stage, TimeSpan Sum, int Pages)> Sums => _stages.OrderBy(s => s.Key).Select(s => (s.Key, s.Value.Sum, s.Value.Pages));

    public override void Took(ReadingStage stage, TimeSpan elapsed) =>
        _stages.AddOrUpdate(stage, (elapsed, 1), (_, before) => (before.Sum + elapsed, before.Pages + 1));
}
