using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>For updates and replacements.</summary>
public sealed record UpdateOptions
{
    /// <inheritdoc cref="FindOneAndUpdateOptions.IsUpsert"/>
    public bool IsUpsert { get; init; }

    /// <inheritdoc cref="FindOptions.Hint"/>
    public BsonValue? Hint { get; init; }

    /// <summary>Options that insert where nothing matches.</summary>
    public static UpdateOptions Upsert { get; } = new() { IsUpsert = true };
}
