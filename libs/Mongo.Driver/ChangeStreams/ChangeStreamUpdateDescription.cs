using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>What an update changed, by dotted field names.</summary>
public sealed record ChangeStreamUpdateDescription(BsonDocument UpdatedFields, IReadOnlyList<string> RemovedFields);
