using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Writing;

/// <summary>
/// What each session's last numbered write answered, written with the write itself: a driver that lost the answer and asks again
/// gets it without anything being done twice, whatever happened in between.
/// </summary>
internal static class RetryMemory
{
    /// <summary>As long as a session lives without being used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <param name="transaction">In which the write runs.</param>
    /// <param name="key">Null for writes without number: those just run.</param>
    /// <param name="now">For forgetting.</param>
    /// <param name="write">Does it and returns the reply.</param>
    public static BsonDocument Run(WriteTransaction transaction, RetryKey? key, DateTimeOffset now, Func<BsonDocument> write)
    {
        if (key is null)
        {
            return write();
        }

        if (Recall(transaction, key) is { } reply)
        {
            return reply;
        }

        reply = write();
        using var insert = transaction.Connection.Prepare(
            "INSERT OR REPLACE INTO retries (session, statement, txn, at, reply) VALUES (?, ?, ?, ?, ?)");
        insert.Bind(1, key.Session).Bind(2, key.Statement).Bind(3, key.Number).Bind(4, now.ToUnixTimeSeconds()).Bind(5, reply.ToBson()).Run();
        return reply;
    }

    public static void Forget(WriteTransaction transaction, DateTimeOffset now)
    {
        using var delete = transaction.Connection.Prepare("DELETE FROM retries WHERE at < ?");
        delete.Bind(1, (now - Lifetime).ToUnixTimeSeconds()).Run();
    }

    private static BsonDocument? Recall(WriteTransaction transaction, RetryKey key)
    {
        long newest;
        using (var last = transaction.Connection.Prepare("SELECT max(txn) FROM retries WHERE session = ?").Bind(1, key.Session))
        {
            newest = last.Step() && !last.IsNull(0) ? last.Int64(0) : long.MinValue;
        }

        if (key.Number < newest)
        {
            throw new CommandException(
                ErrorCode.TransactionTooOld, $"Retryable write with txnNumber {key.Number} is prohibited because a newer one with txnNumber {newest} has already started on this session.");
        }

        if (key.Number > newest)
        {
            using var delete = transaction.Connection.Prepare("DELETE FROM retries WHERE session = ?");
            delete.Bind(1, key.Session).Run();
            return null;
        }

        using var row = transaction.Connection.Prepare("SELECT reply FROM retries WHERE session = ? AND statement = ?");
        row.Bind(1, key.Session).Bind(2, key.Statement);
        return row.Step() ? BsonSerializer.Deserialize(row.Blob(0)) : null;
    }
}
