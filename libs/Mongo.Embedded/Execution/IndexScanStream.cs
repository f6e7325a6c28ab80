using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>The documents behind stretches of indexes, one stretch after the other; each document once.</summary>
internal sealed class IndexScanStream(QueryPlan plan, ScanStatistics statistics) : RecordStream
{
    private readonly HashSet<long>? _seen = plan.MayRepeat ? [] : null;
    private readonly Queue<RangeScan> _ranges = new(
        plan.Scans.SelectMany(scan => scan.Ranges.Select(range => new RangeScan(plan.Collection, scan, range))));

    public override Record? Next(ReadTransaction transaction)
    {
        while (_ranges.TryPeek(out var range))
        {
            while (range.MoveNext(transaction))
            {
                statistics.Keys++;
                if (_seen?.Add(range.Id) != false)
                {
                    statistics.Documents++;
                    return range.Record;
                }
            }

            _ranges.Dequeue();
        }

        return null;
    }

    public override void Pause()
    {
        if (_ranges.TryPeek(out var range))
        {
            range.Pause(repeats: false);
        }
    }
}
