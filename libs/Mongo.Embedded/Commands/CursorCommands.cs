using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Commands;

internal static class CursorCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("getMore", ["collection", "batchSize"], GetMoreAsync),
        new("killCursors", ["cursors"], context => Task.FromResult(KillCursors(context))),
    ];

    private static async Task<BsonDocument> GetMoreAsync(CommandContext context)
    {
        // The name of a cursor over a whole database ("$cmd.aggregate") is no collection's name.
        var name = new Namespace(context.Database, context.Text("collection") ?? string.Empty);
        var cursor = context.Server.Cursors.Take(context.Subject.IsNumeric ? context.Subject.ToInt64() : 0, name);
        var patience = context.Count("maxTimeMS") is { } milliseconds and > 0 ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)) : (TimeSpan?)null;
        var batch = await cursor.NextAsync(context.Count("batchSize") is { } size and > 0 ? size : null, patience, context.Deadline);
        if (!batch.IsLast)
        {
            context.Server.Cursors.Return(cursor);
        }

        return CursorReply.Next(cursor, batch);
    }

    private static BsonDocument KillCursors(CommandContext context)
    {
        var name = context.Subject is BsonString text ? new Namespace(context.Database, text.Value) : context.Collection;
        var ids = (context.Array("cursors") ?? []).ToLookup(id => context.Server.Cursors.Kill(id.ToInt64(), name));
        return new BsonDocument
        {
            { "cursorsKilled", new BsonArray(ids[true]) },
            { "cursorsNotFound", new BsonArray(ids[false]) },
            { "cursorsAlive", new BsonArray() },
            { "cursorsUnknown", new BsonArray() },
        };
    }
}
