using Mongo.Embedded.Storage;

namespace Mongo.Embedded.ChangeStreams;

/// <summary>What a stream watches: a collection, or a database (no collection).</summary>
internal sealed record ChangeStreamScope(string Database, string? Collection)
{
    /// <summary>Whether the entry is about something inside; the drop of the database is about each of its collections too, but tells nothing new.</summary>
    public bool Includes(Namespace name) =>
        string.Equals(Database, name.Database, StringComparison.Ordinal)
        && (Collection is null || string.Equals(Collection, name.Collection, StringComparison.Ordinal));

    /// <summary>Whether nothing can follow.</summary>
    public bool EndsWith(OplogKind kind) => kind switch
    {
        OplogKind.Drop => Collection is not null,
        OplogKind.DropDatabase => true,
        _ => false,
    };
}
