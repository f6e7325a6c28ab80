using Mongo.Bson;

namespace Mongo.Driver;

public sealed record BulkWriteResult(
    long InsertedCount, long MatchedCount, long ModifiedCount, long DeletedCount, IReadOnlyList<BulkWriteUpsert> Upserts)
{
    internal static BulkWriteResult Empty { get; } = new(0, 0, 0, 0, []);

    internal static BulkWriteResult From(BsonDocument reply)
    {
        var upserts = reply.TryGetValue("upserted", out var list) ? list.AsBsonArray.Values : [];
        return new BulkWriteResult(
            Count("nInserted"),
            Count("nMatched"),
            Count("nModified"),
            Count("nRemoved"),
            [.. upserts.Select(upsert => new BulkWriteUpsert(upsert["index"].ToInt32(), upsert["_id"]))]);

        long Count(string name) => reply.GetValue(name, 0).ToInt64();
    }
}
