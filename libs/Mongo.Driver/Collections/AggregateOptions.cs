using Mongo.Bson;

namespace Mongo.Driver;

public sealed record AggregateOptions
{
    /// <inheritdoc cref="FindOptions.BatchSize"/>
    public int? BatchSize { get; init; }

    /// <inheritdoc cref="FindOptions.Hint"/>
    public BsonValue? Hint { get; init; }

    /// <inheritdoc cref="FindOptions.MaxTime"/>
    public TimeSpan? MaxTime { get; init; }

    internal BsonDocument AddTo(BsonDocument options) => options
        .AddIfSet("batchSize", BatchSize)
        .AddIfSet("hint", Hint)
        .AddIfSet("maxTimeMS", (long?)MaxTime?.TotalMilliseconds);
}
