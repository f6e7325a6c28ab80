using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>An index to make.</summary>
/// <param name="Keys">Fields in order, each 1 or -1.</param>
public sealed record CreateIndexModel(BsonDocument Keys)
{
    /// <summary>By default the fields and directions, joined as MongoDB does.</summary>
    public string? Name { get; init; }

    public bool Unique { get; init; }

    public bool Sparse { get; init; }

    /// <summary>Only documents that match it are in the index.</summary>
    public BsonDocument? PartialFilterExpression { get; init; }

    /// <summary>The server deletes a document this long after the date in the field.</summary>
    public TimeSpan? ExpireAfter { get; init; }

    internal string EffectiveName => Name ?? string.Join('_', Keys.Elements.Select(key => $"{key.Name}_{key.Value}"));

    internal BsonDocument ToBson() => new BsonDocument { { "key", Keys }, { "name", EffectiveName } }
        .AddIfSet("unique", Unique ? true : null)
        .AddIfSet("sparse", Sparse ? true : null)
        .AddIfSet("partialFilterExpression", PartialFilterExpression)
        .AddIfSet("expireAfterSeconds", (long?)ExpireAfter?.TotalSeconds);
}
