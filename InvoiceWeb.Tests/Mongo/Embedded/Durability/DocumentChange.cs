using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Durability;

/// <summary>What happens to one document, as its writer means it and as a change stream tells it.</summary>
/// <param name="Kind">"insert", "update" or "delete".</param>
/// <param name="Id">The document's.</param>
/// <param name="Version">After it; 0 for a deletion.</param>
internal sealed record DocumentChange(string Kind, string Id, int Version)
{
    /// <summary>The number of the writer that the document belongs to.</summary>
    public int Writer => int.Parse(Id[..Id.IndexOf('-', StringComparison.Ordinal)], provider: null);

    public static DocumentChange Of(BsonDocument changeEvent)
    {
        var kind = changeEvent["operationType"].AsString;
        var version = kind switch
        {
            "insert" => changeEvent["fullDocument"]["version"].ToInt32(),
            "update" => changeEvent["updateDescription"]["updatedFields"]["version"].ToInt32(),
            _ => 0,
        };
        return new DocumentChange(kind, changeEvent["documentKey"]["_id"].AsString, version);
    }
}
