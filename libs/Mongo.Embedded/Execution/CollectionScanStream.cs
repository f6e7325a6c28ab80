using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>Every document, in the order of insertion.</summary>
internal sealed class CollectionScanStream(QueryPlan plan, ScanStatistics statistics) : RecordStream
{
    private long _last = plan.Backwards ? long.MaxValue : long.MinValue;
    private SqliteStatement? _rows;
    private bool _ended;

    public override Record? Next(ReadTransaction transaction)
    {
        if (_ended)
        {
            return null;
        }

        _rows ??= Open(transaction);
        if (!_rows.Step())
        {
            _ended = true;
            Pause();
            return null;
        }

        _last = _rows.Int64(0);
        statistics.Documents++;
        return new Record(_last, _rows, 1);
    }

    public override void Pause()
    {
        _rows?.Dispose();
        _rows = null;
    }

    private SqliteStatement Open(ReadTransaction transaction)
    {
        transaction.RequireUnchanged(plan.Collection);
        var (comparison, direction) = plan.Backwards ? ("<", "DESC") : (">", "ASC");
        return transaction.Connection
            .Prepare($"SELECT rid, {StoredDocument.Columns} FROM {plan.Collection.Table} WHERE rid {comparison} ? ORDER BY rid {direction}")
            .Bind(1, _last);
    }
}
