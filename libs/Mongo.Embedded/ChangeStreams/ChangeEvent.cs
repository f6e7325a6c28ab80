using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.ChangeStreams;

/// <summary>Changes as clients see them.</summary>
internal static class ChangeEvent
{
    /// <param name="entry">What happened.</param>
    /// <param name="lookUp">Finds the document as it is now; null if updates come without it.</param>
    public static BsonDocument Of(OplogEntry entry, Func<Namespace, BsonDocument, BsonValue>? lookUp)
    {
        var change = Start(entry, ResumeToken.Change, OperationType(entry.Kind));
        if (entry.Kind is OplogKind.Insert or OplogKind.Replace && entry.Body is { } document)
        {
            change.Add("fullDocument", document);
        }
        else if (entry.Kind is OplogKind.Update && lookUp is not null && entry.Key is { } key)
        {
            change.Add("fullDocument", lookUp(entry.Name, key));
        }

        change.Add("ns", entry.Kind == OplogKind.DropDatabase
            ? new BsonDocument("db", entry.Name.Database)
            : new BsonDocument { { "db", entry.Name.Database }, { "coll", entry.Name.Collection } });
        if (entry.Key is not null)
        {
            change.Add("documentKey", entry.Key);
        }

        return entry is { Kind: OplogKind.Update, Body: { } description } ? change.Add("updateDescription", description) : change;
    }

    public static BsonDocument Invalidation(OplogEntry entry) => Start(entry, ResumeToken.Invalidation, "invalidate");

    private static BsonDocument Start(OplogEntry entry, byte step, string operation) => new()
    {
        { "_id", new ResumeToken(entry.Time, step).ToDocument() },
        { "operationType", operation },
        { "clusterTime", new BsonTimestamp(entry.Time) },
    };

    private static string OperationType(OplogKind kind) => kind switch
    {
        OplogKind.Insert => "insert",
        OplogKind.Update => "update",
        OplogKind.Replace => "replace",
        OplogKind.Delete => "delete",
        OplogKind.Drop => "drop",
        _ => "dropDatabase",
    };
}
