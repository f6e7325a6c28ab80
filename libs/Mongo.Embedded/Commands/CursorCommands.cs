using Mongo.Bson;
using Mongo.Embedded.Query;
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
        var cursor = context.Server.Cursors.Take(CursorId(context, context.Subject), name);
        var patience = context.Count("maxTimeMS") is { } milliseconds and > 0 ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)) : (TimeSpan?)null;
        var batch = await cursor.NextAsync(context.Count("batchSize") is { } size and > 0 ? size : null, patience, context.Deadline);
        if (!batch.IsLast)
        {
            context.Server.Cursors.Return(cursor);
        }

        return CursorReply.Next(cursor, batch);
    }

    private static long CursorId(CommandContext context, BsonValue id) => id is BsonInt64 or BsonInt32
        ? id.ToInt64()
        : throw new CommandException(ErrorCode.TypeMismatch, $"BSON field '{context.Name}' has a cursor of the wrong type '{TypeNames.Of(id)}', expected type 'long'");

    private static BsonDocument KillCursors(CommandContext context)
    {
        var name = context.Subject is BsonString text ? new Namespace(context.Database, text.Value) : context.Collection;
        var ids = (context.Array("cursors") ?? []).ToLookup(id => context.Server.Cursors.Kill(CursorId(context, id), name));
        return new BsonDocument
        {
            { "cursorsKilled", new BsonArray(ids[true]) },
            { "cursorsNotFound", new BsonArray(ids[false]) },
            { "cursorsAlive", new BsonArray() },
            { "cursorsUnknown", new BsonArray() },
        };
    }
}
