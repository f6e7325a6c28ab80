using Mongo.Bson;

namespace Mongo.Driver;

/// <param name="ModifiedCount">Of the matched, those that were not the same before.</param>
/// <param name="UpsertedId">Of the document that was inserted because none matched; else null.</param>
public sealed record UpdateResult(long MatchedCount, long ModifiedCount, BsonValue? UpsertedId)
{
    internal static UpdateResult From(BulkWriteResult result) =>
        new(result.MatchedCount, result.ModifiedCount, result.Upserts.Count > 0 ? result.Upserts[0].Id : null);
}
