using Mongo.Bson;

namespace Mongo.Driver;

public sealed record FindOneAndUpdateOptions
{
    public ReturnDocument ReturnDocument { get; init; }

    public BsonDocument? Sort { get; init; }

    public BsonDocument? Projection { get; init; }

    /// <summary>Whether to insert what the filter and the update describe if nothing matches.</summary>
    public bool IsUpsert { get; init; }

    /// <inheritdoc cref="FindOptions.Hint"/>
    public BsonValue? Hint { get; init; }
}
