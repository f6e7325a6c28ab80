using Mongo.Bson;
using Mongo.Embedded.Cursors;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.ChangeStreams;

/// <summary>A change stream between a client's requests. It sleeps until something is committed, and asks nobody meanwhile.</summary>
internal sealed class ChangeStreamCursor(
    Namespace name, StorageEngine storage, TimeProvider time, ChangeEventStream events, Func<RecordStream, Deadline, RecordStream> stages) : Cursor(name)
{
    private static readonly TimeSpan s_usualPatience = TimeSpan.FromSeconds(1);

    private BsonDocument? _heldBack;

    public override async Task<CursorBatch> NextAsync(long? maxDocuments, TimeSpan? patience, Deadline deadline)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var seen = storage.Committed.Last;
            var batch = await storage.ReadAsync(transaction => Fill(transaction, maxDocuments, deadline), deadline.Token);
            var left = (patience ?? s_usualPatience) - time.GetElapsedTime(started);
            if (batch.Documents.Count > 0 || batch.IsLast || left <= TimeSpan.Zero)
            {
                return batch;
            }

            await storage.Committed.WaitBeyondAsync(seen, deadline.Token)
                .WaitAsync(left, time, deadline.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            deadline.Token.ThrowIfCancellationRequested();
        }
    }

    public CursorBatch Fill(ReadTransaction transaction, long? maxDocuments, Deadline deadline)
    {
        var batch = new BatchBuilder(maxDocuments);
        var stream = stages(events, deadline);
        BsonDocument? last = null;
        try
        {
            while (!batch.IsFull)
            {
                var change = _heldBack ?? stream.Next(transaction)?.Document;
                _heldBack = null;
                if (change is null)
                {
                    // All that is committed has been seen, whether or not it was of interest.
                    return new CursorBatch(batch.ToArray(), events.IsOver, events.Position.ToDocument());
                }

                if (!batch.TryAdd(new Record(change)))
                {
                    _heldBack = change;
                    break;
                }

                last = TokenOf(change);
            }

            return new CursorBatch(batch.ToArray(), IsLast: false, last ?? events.Position.ToDocument());
        }
        finally
        {
            stream.Pause();
        }
    }

    private static BsonDocument TokenOf(BsonDocument change) => change.TryGetValue("_id", out var token) && token.IsBsonDocument
        ? token.AsBsonDocument
        : throw new CommandException(
            ErrorCode.ChangeStreamFatalError, "The pipeline modified or removed the _id of an event, without which the stream could not be resumed");
}
