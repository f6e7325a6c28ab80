using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.ChangeStreams;

/// <summary>The events of a scope after a place in the log, as far as they are committed; there may be more each time one asks.</summary>
internal sealed class ChangeEventStream(ChangeStreamScope scope, ResumeToken start, bool looksUpUpdated) : RecordStream
{
    private SqliteStatement? _rows;
    private OplogEntry? _ending;

    /// <summary>How far it has read, events or not.</summary>
    public ResumeToken Position { get; private set; } = start;

    /// <summary>The last event was the end.</summary>
    public bool IsOver { get; private set; }

    /// <exception cref="CommandException">Changes after its position were dropped from the log.</exception>
    public override Record? Next(ReadTransaction transaction)
    {
        if (_ending is not null)
        {
            return new Record(End(_ending));
        }

        _rows ??= Open(transaction);
        while (!IsOver && _rows.Step())
        {
            var (time, name) = (Oplog.TimeOf(_rows), Oplog.NameOf(_rows));
            if (!scope.Includes(name))
            {
                Position = ResumeToken.After(time);
                continue;
            }

            var entry = Oplog.ReadEntry(_rows);
            _ending = scope.EndsWith(entry.Kind) && !IsDone(time, ResumeToken.Invalidation) ? entry : null;
            if (!IsDone(time, ResumeToken.Change))
            {
                Position = new ResumeToken(time, ResumeToken.Change);
                return new Record(ChangeEvent.Of(entry, looksUpUpdated ? (where, key) => LookUp(transaction, where, key) : null));
            }

            if (_ending is not null)
            {
                return new Record(End(_ending));
            }
        }

        // Whatever comes later has a later time.
        Position = IsOver ? Position : ResumeToken.After(Position.Time);
        return null;
    }

    public override void Pause()
    {
        _rows?.Dispose();
        _rows = null;
    }

    private bool IsDone(ulong time, byte step) => Position.Time == time && Position.Step >= step;

    private BsonDocument End(OplogEntry entry)
    {
        (_ending, IsOver) = (null, true);
        Position = new ResumeToken(entry.Time, ResumeToken.Invalidation);
        return ChangeEvent.Invalidation(entry);
    }

    private SqliteStatement Open(ReadTransaction transaction)
    {
        if (Oplog.TrimmedTo(transaction.Connection) > Position.Time)
        {
            throw new CommandException(
                ErrorCode.ChangeStreamHistoryLost, "Resume of change stream was not possible, as the resume point may no longer be in the oplog.")
            {
                Label = "NonResumableChangeStreamError",
            };
        }

        return Oplog.SelectAfter(transaction.Connection, Position.Step == ResumeToken.Everything ? Position.Time : Position.Time - 1);
    }

    private static BsonValue LookUp(ReadTransaction transaction, Namespace name, BsonDocument key)
    {
        if (transaction.Find(name) is not { } collection || transaction.FindById(collection, key["_id"]) is not { } id)
        {
            return BsonNull.Value;
        }

        using var row = transaction.SelectDocument(collection, id);
        return row.Step() ? new RawBsonDocument(row.Document(0).ToArray()) : BsonNull.Value;
    }
}
