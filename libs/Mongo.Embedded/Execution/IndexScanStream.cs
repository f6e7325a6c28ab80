using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>The documents behind stretches of indexes, in the order of the keys; each document once.</summary>
internal sealed class IndexScanStream(QueryPlan plan, ScanStatistics statistics) : RecordStream
{
    private readonly HashSet<long>? _seen = plan.MayRepeat ? [] : null;
    private int _scan;
    private int _range;
    private (byte[] Key, long Id)? _last;
    private SqliteStatement? _rows;

    private IndexScan Scan => plan.Scans[_scan];

    public override Record? Next(ReadTransaction transaction)
    {
        while (_scan < plan.Scans.Count)
        {
            if (_range == Scan.Ranges.Count)
            {
                (_scan, _range) = (_scan + 1, 0);
                continue;
            }

            _rows ??= Open(transaction);
            while (_rows.Step())
            {
                statistics.Keys++;
                var id = _rows.Int64(1);
                if (_seen?.Add(id) != false)
                {
                    statistics.Documents++;
                    _last = (_last?.Key ?? [], id);
                    return new Record(id, _rows, 2);
                }
            }

            Close();
            (_range, _last) = (_range + 1, null);
        }

        return null;
    }

    public override void Pause()
    {
        if (_rows is not null && _last is { } last)
        {
            _last = (_rows.Blob(0).ToArray(), last.Id);
        }

        Close();
    }

    private void Close()
    {
        _rows?.Dispose();
        _rows = null;
    }

    private SqliteStatement Open(ReadTransaction transaction)
    {
        transaction.RequireUnchanged(plan.Collection);
        var range = Scan.Ranges[_range];
        var direction = Scan.Backwards ? "DESC" : "ASC";
        var start = _last is null ? string.Empty : Scan.Backwards ? "AND (i.key, i.rid) < (?3, ?4)" : "AND (i.key, i.rid) > (?3, ?4)";
        var rows = transaction.Connection.Prepare(
            $"SELECT i.key, i.rid, d.doc FROM {Scan.Index.Table} i CROSS JOIN {plan.Collection.Table} d ON d.rid = i.rid "
            + $"WHERE i.key >= ?1 AND i.key < ?2 {start} ORDER BY i.key {direction}, i.rid {direction}");
        rows.Bind(1, range.Low).Bind(2, range.High);
        if (_last is { } last)
        {
            rows.Bind(3, last.Key).Bind(4, last.Id);
        }

        return rows;
    }
}
