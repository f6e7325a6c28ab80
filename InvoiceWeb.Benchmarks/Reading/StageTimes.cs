using System.Collections.Concurrent;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Benchmarks.Reading;

/// <summary>Adds up how long each stage of reading takes, over all pages and threads.</summary>
internal sealed class StageTimes : ReadingTrace
{
    private readonly ConcurrentDictionary<ReadingStage, TimeSpan> _sums = new();

    public IEnumerable<(ReadingStage Stage, TimeSpan Sum)> Sums => _sums.OrderBy(s => s.Key).Select(s => (s.Key, s.Value));

    public override void Took(ReadingStage stage, TimeSpan elapsed) => _sums.AddOrUpdate(stage, elapsed, (_, sum) => sum + elapsed);
}
