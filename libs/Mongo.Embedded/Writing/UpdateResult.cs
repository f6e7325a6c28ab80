using Mongo.Bson;

namespace Mongo.Embedded.Writing;

/// <param name="Matched">Documents found, or 1 for one inserted.</param>
/// <param name="Modified">Of those, how many are different now.</param>
/// <param name="UpsertedId">Of the document inserted.</param>
/// <param name="Before">The last document found.</param>
/// <param name="After">What became of it.</param>
internal sealed record UpdateResult(int Matched, int Modified, BsonValue? UpsertedId, BsonDocument? Before, BsonDocument? After);
