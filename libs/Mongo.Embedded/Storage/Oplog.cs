using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>
/// Every change in order, written in the same transaction as the change, so that a change stream sees exactly what was committed.
/// Each row carries the running total of bytes, so that the log's size is a subtraction.
/// </summary>
internal sealed class Oplog
{
    /// <summary>Rows dropped at a time, so that trimming never holds up a commit for long.</summary>
    private const int TrimStep = 256;

    private readonly TimeProvider _time;
    private readonly long _maxBytes;
    private readonly LogicalClock _clock;
    private long _total;
    private long _trimmed;

    public Oplog(SqliteConnection connection, TimeProvider time, long maxBytes)
    {
        _time = time;
        _maxBytes = maxBytes;
        _clock = new LogicalClock(time, Math.Max(Measure(connection), TrimmedTo(connection)));
        _clock.Next();
    }

    /// <summary>The newest timestamp handed out.</summary>
    public ulong Last => _clock.Last;

    public ulong NextTime() => _clock.Next();

    /// <summary>The last change that was dropped from the log; 0 if none was.</summary>
    public static ulong TrimmedTo(SqliteConnection connection) =>
        (ulong)connection.QueryInt64("SELECT value FROM settings WHERE name = 'oplogTrimmed'");

    /// <summary>Timestamps as rows are numbered: SQLite's integers are signed, the clock's are not.</summary>
    public static long ToRow(ulong time) => (long)(time ^ (1UL << 63));

    public static ulong FromRow(long row) => (ulong)row ^ (1UL << 63);

    public void Append(SqliteConnection connection, OplogKind kind, Namespace name, ReadOnlySpan<byte> key, ReadOnlySpan<byte> body)
    {
        var size = key.Length + body.Length + 64;
        _total += size;
        using var insert = connection.Prepare(
            "INSERT INTO oplog (ts, kind, db, collection, wall, size, total, key, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.Bind(1, ToRow(_clock.Next())).Bind(2, (long)kind).Bind(3, name.Database).Bind(4, name.Collection)
            .Bind(5, _time.GetUtcNow().ToUnixTimeMilliseconds()).Bind(6, size).Bind(7, _total).Bind(8, key).Bind(9, body).Run();
    }

    /// <summary>Takes the size from the rows, after a start or a roll-back.</summary>
    /// <returns>The newest change.</returns>
    public ulong Measure(SqliteConnection connection)
    {
        _trimmed = connection.QueryInt64("SELECT total - size FROM oplog ORDER BY ts LIMIT 1");
        using var newest = connection.Prepare("SELECT ts, total FROM oplog ORDER BY ts DESC LIMIT 1");
        var any = newest.Step();
        _total = any ? newest.Int64(1) : _trimmed;
        return any ? FromRow(newest.Int64(0)) : 0;
    }

    /// <summary>Drops some of the oldest changes if the log has outgrown its size, or if they are older than the given moment.</summary>
    /// <returns>Whether there is more to drop.</returns>
    public bool Trim(SqliteConnection connection, ulong before = 0)
    {
        if (_total - _trimmed <= _maxBytes && before == 0)
        {
            return false;
        }

        var (last, total, count) = (0L, _trimmed, 0);
        using (var oldest = connection.Prepare($"SELECT ts, total FROM oplog ORDER BY ts LIMIT {TrimStep}"))
        {
            while (oldest.Step() && (_total - total > _maxBytes || FromRow(oldest.Int64(0)) < before))
            {
                (last, total, count) = (oldest.Int64(0), oldest.Int64(1), count + 1);
            }
        }

        if (count == 0)
        {
            return false;
        }

        using (var delete = connection.Prepare("DELETE FROM oplog WHERE ts <= ?"))
        {
            delete.Bind(1, last).Run();
        }

        using var mark = connection.Prepare("UPDATE settings SET value = ? WHERE name = 'oplogTrimmed'");
        mark.Bind(1, (long)FromRow(last)).Run();
        _trimmed = total;
        return count == TrimStep;
    }

    /// <summary>The changes after a moment, oldest first.</summary>
    public static SqliteStatement SelectAfter(SqliteConnection connection, ulong time) => connection
        .Prepare("SELECT ts, kind, db, collection, wall, key, body FROM oplog WHERE ts > ? ORDER BY ts")
        .Bind(1, ToRow(time));

    public static ulong TimeOf(SqliteStatement row) => FromRow(row.Int64(0));

    public static Namespace NameOf(SqliteStatement row) => new(row.Text(2), row.Text(3));

    public static OplogEntry ReadEntry(SqliteStatement row) => new(
        TimeOf(row),
        (OplogKind)row.Int64(1),
        NameOf(row),
        row.Int64(4),
        row.Blob(5) is { IsEmpty: false } key ? BsonSerializer.Deserialize(key) : null,
        row.Blob(6) is { IsEmpty: false } body ? new RawBsonDocument(body.ToArray()) : null);
}
