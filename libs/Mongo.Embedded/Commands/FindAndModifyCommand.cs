using Mongo.Bson;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Update;
using Mongo.Embedded.Writing;

namespace Mongo.Embedded.Commands;

/// <summary>Finds one document and changes or deletes it, with nothing in between.</summary>
internal static class FindAndModifyCommand
{
    public static Command Command { get; } = new(
        "findAndModify",
        ["query", "sort", "remove", "update", "new", "fields", "upsert", "bypassDocumentValidation", "hint"],
        RunAsync);

    private static async Task<BsonDocument> RunAsync(CommandContext context)
    {
        var name = context.Collection;
        var filter = FilterParser.Parse(context.Document("query") ?? []);
        var sort = SortPattern.Parse(context.Document("sort"));
        var projection = context.Document("fields") is { ElementCount: > 0 } fields ? Projection.Parse(fields) : null;
        context.TryGet("hint", out var hint);
        var isRemove = context.IsSet("remove");
        if (isRemove == context.TryGet("update", out var update))
        {
            throw new CommandException(ErrorCode.FailedToParse, isRemove
                ? "Cannot specify both an update and remove=true"
                : "Either an update or remove=true must be specified");
        }

        var key = WriteCommands.RetryKeyOf(context);
        if (isRemove)
        {
            var delete = new DeleteStatement(filter, OnlyFirst: true, sort, hint);
            return await context.Storage.WriteAsync(transaction => RetryMemory.Run(
                transaction, key, context.Server.Time.GetUtcNow(), () => Removed(delete.Run(transaction, name), projection)));
        }

        // Not null: TryGet has just said so.
        var statement = new UpdateStatement(
            filter, DocumentUpdate.Parse(update!), IsMulti: false, context.IsSet("upsert"), sort, hint, context.Server.Time);
        var wantsNew = context.IsSet("new");
        return await context.Storage.WriteAsync(transaction => RetryMemory.Run(
            transaction, key, context.Server.Time.GetUtcNow(), () => Updated(statement.Run(transaction, name), wantsNew, projection)));
    }

    private static BsonDocument Removed((int Count, BsonDocument? Last) result, Projection? projection) => new()
    {
        { "lastErrorObject", new BsonDocument("n", result.Count) },
        { "value", Project(result.Last, projection) },
    };

    private static BsonDocument Updated(UpdateResult result, bool wantsNew, Projection? projection)
    {
        var outcome = new BsonDocument { { "n", result.Matched }, { "updatedExisting", result.Matched > 0 && result.UpsertedId is null } };
        if (result.UpsertedId is { } id)
        {
            outcome.Add("upserted", id);
        }

        return new BsonDocument { { "lastErrorObject", outcome }, { "value", Project(wantsNew ? result.After : result.Before, projection) } };
    }

    private static BsonValue Project(BsonDocument? document, Projection? projection) =>
        document is null ? BsonNull.Value : projection?.Apply(document) ?? document;
}
