using Mongo.Bson;

namespace Mongo.Driver;

public sealed record CountOptions
{
    /// <summary>At least 1: after so many it stops.</summary>
    public long? Limit { get; init; }

    /// <inheritdoc cref="FindOptions.Hint"/>
    public BsonValue? Hint { get; init; }
}
