using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>The documents behind several stretches of one index in the order that they have in common, without sorting any.</summary>
internal sealed class MergedScanStream(QueryPlan plan, ScanStatistics statistics) : RecordStream
{
    private readonly PriorityQueue<RangeScan, byte[]> _heads = new(
        plan.Scans[0].Backwards ? Comparer<byte[]>.Create((a, b) => ByteOrder.Instance.Compare(b, a)) : ByteOrder.Instance);

    private List<RangeScan> _waiting = [.. plan.Scans[0].Ranges.Select(range => new RangeScan(plan.Collection, plan.Scans[0], range))];
    private RangeScan? _current;

    public override Record? Next(ReadTransaction transaction)
    {
        foreach (var scan in _waiting)
        {
            Advance(scan, transaction);
        }

        _waiting = [];
        if (_current is not null)
        {
            Advance(_current, transaction);
        }

        if (!_heads.TryDequeue(out _current, out _))
        {
            return null;
        }

        statistics.Documents++;
        return _current.Record;
    }

    public override void Pause()
    {
        foreach (var (scan, _) in _heads.UnorderedItems)
        {
            scan.Pause(repeats: true);
            _waiting.Add(scan);
        }

        _heads.Clear();
        if (_current is not null)
        {
            _current.Pause(repeats: false);
            _waiting.Add(_current);
            _current = null;
        }
    }

    private void Advance(RangeScan scan, ReadTransaction transaction)
    {
        if (scan.MoveNext(transaction))
        {
            statistics.Keys++;
            _heads.Enqueue(scan, scan.Order);
        }
    }
}
