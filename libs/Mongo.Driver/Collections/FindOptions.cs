using Mongo.Bson;

namespace Mongo.Driver;

public sealed record FindOptions
{
    public BsonDocument? Sort { get; init; }

    public int? Skip { get; init; }

    public int? Limit { get; init; }

    public BsonDocument? Projection { get; init; }

    /// <summary>Documents that the server sends at a time.</summary>
    public int? BatchSize { get; init; }

    /// <summary>An index by name or by its keys.</summary>
    public BsonValue? Hint { get; init; }

    /// <summary>What the server may take before it gives up.</summary>
    public TimeSpan? MaxTime { get; init; }

    internal BsonDocument AddTo(BsonDocument options) => options
        .AddIfSet("sort", Sort)
        .AddIfSet("skip", (long?)Skip)
        .AddIfSet("limit", (long?)Limit)
        .AddIfSet("projection", Projection)
        .AddIfSet("batchSize", BatchSize)
        .AddIfSet("hint", Hint)
        .AddIfSet("maxTimeMS", (long?)MaxTime?.TotalMilliseconds);
}
