using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>How much of the deployment has to confirm a write.</summary>
/// <param name="W">A number of members, or <c>majority</c>.</param>
/// <param name="Journal">Whether they must have it on disk.</param>
public sealed record WriteConcern(BsonValue W, bool? Journal = null)
{
    /// <summary>By most members and on disk: it survives whatever a majority survives.</summary>
    public static WriteConcern Majority { get; } = new("majority", Journal: true);

    internal BsonDocument ToBson()
    {
        var document = new BsonDocument("w", W);
        return Journal is { } journal ? document.Add("j", journal) : document;
    }
}
