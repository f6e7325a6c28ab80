using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>A document that a write inserted because none matched.</summary>
/// <param name="Index">The write's place among those given.</param>
public sealed record BulkWriteUpsert(int Index, BsonValue Id);
