using Mongo.Embedded.Execution;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Cursors;

/// <summary>A find or an aggregation.</summary>
internal sealed class QueryCursor(Namespace name, StorageEngine storage, RecordStream stream) : Cursor(name)
{
    private Record? _heldBack;

    public override Task<CursorBatch> NextAsync(long? maxDocuments, TimeSpan? patience, Deadline deadline) =>
        storage.ReadAsync(transaction => Fill(transaction, maxDocuments, deadline), deadline.Token);

    public CursorBatch Fill(ReadTransaction transaction, long? maxDocuments, Deadline deadline)
    {
        var batch = new BatchBuilder(maxDocuments);
        try
        {
            if (_heldBack is not null)
            {
                batch.TryAdd(_heldBack);
                _heldBack = null;
            }

            while (!batch.IsFull)
            {
                deadline.Check();
                if (stream.Next(transaction) is not { } record)
                {
                    return new CursorBatch(batch.ToArray(), IsLast: true);
                }

                if (!batch.TryAdd(record))
                {
                    _heldBack = record.Keep();
                    break;
                }
            }

            return new CursorBatch(batch.ToArray(), IsLast: false);
        }
        finally
        {
            stream.Pause();
        }
    }
}
