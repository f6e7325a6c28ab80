using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>One stretch of an index and the documents behind it, in the order of the keys.</summary>
internal sealed class RangeScan(CollectionInfo collection, IndexScan scan, KeyRange range)
{
    private SqliteStatement? _rows;
    private (byte[] Key, long Id, bool IsIncluded)? _resume;

    /// <summary>The record number that it stands on.</summary>
    public long Id => Rows.Int64(1);

    public Record Record => new(Id, Rows, 2);

    /// <summary>The key that it stands on, without what all keys of the stretch begin with.</summary>
    public byte[] Order => Rows.Blob(0)[range.Prefix..].ToArray();

    private SqliteStatement Rows => _rows ?? throw new InvalidOperationException("The scan stands on no row.");

    /// <summary>False at the end.</summary>
    public bool MoveNext(ReadTransaction transaction)
    {
        _rows ??= Open(transaction);
        if (_rows.Step())
        {
            return true;
        }

        Close();
        return false;
    }

    /// <summary>Lets go of the transaction.</summary>
    /// <param name="repeats">Whether the row that it stands on comes once more.</param>
    public void Pause(bool repeats)
    {
        if (_rows is not null)
        {
            _resume = (_rows.Blob(0).ToArray(), _rows.Int64(1), repeats);
            Close();
        }
    }

    private void Close()
    {
        _rows?.Dispose();
        _rows = null;
    }

    private SqliteStatement Open(ReadTransaction transaction)
    {
        transaction.RequireUnchanged(collection);
        var (direction, comparison) = scan.Backwards ? ("DESC", "<") : ("ASC", ">");
        var start = _resume is { } resume ? $"AND (i.key, i.rid) {comparison}{(resume.IsIncluded ? "=" : string.Empty)} (?3, ?4)" : string.Empty;
        var rows = transaction.Connection.Prepare(
            $"SELECT i.key, i.rid, {StoredDocument.Columns} FROM {scan.Index.Table} i LEFT JOIN {collection.Table} d ON d.rid = i.rid "
            + $"WHERE i.key >= ?1 AND i.key < ?2 {start} ORDER BY i.key {direction}, i.rid {direction}");
        rows.Bind(1, range.Low).Bind(2, range.High);
        if (_resume is { } from)
        {
            rows.Bind(3, from.Key).Bind(4, from.Id);
        }

        return rows;
    }
}
