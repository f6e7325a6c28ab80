using Mongo.Bson;
using Mongo.Embedded.Storage;
using Mongo.Embedded.Update;
using Mongo.Embedded.Writing;

namespace Mongo.Embedded.Commands;

/// <summary>insert, update and delete: many statements, one transaction, one reply.</summary>
internal static class WriteCommands
{
    /// <summary>What hello announces as maxWriteBatchSize.</summary>
    public const int MaxStatements = 100_000;

    private static readonly string[] s_updateFields = ["q", "u", "multi", "upsert", "hint"];
    private static readonly string[] s_deleteFields = ["q", "limit", "hint"];

    public static IReadOnlyList<Command> All { get; } =
    [
        new("insert", ["documents", "ordered", "bypassDocumentValidation"], InsertAsync),
        new("update", ["updates", "ordered", "bypassDocumentValidation"], UpdateAsync),
        new("delete", ["deletes", "ordered"], DeleteAsync),
        FindAndModifyCommand.Command,
        new("commitTransaction", [], RefuseTransaction),
        new("abortTransaction", [], RefuseTransaction),
    ];

    /// <summary>Null for a write that is not to be remembered.</summary>
    public static RetryKey? RetryKeyOf(CommandContext context)
    {
        if (!context.TryGet("txnNumber", out var number))
        {
            return null;
        }

        var session = context.Document("lsid")
            ?? throw new CommandException(ErrorCode.InvalidOptions, "Transaction number requires a session ID to also be specified");
        return new RetryKey(session.ToBson(), number.ToInt64(), context.Count("stmtId") ?? 0);
    }

    private static Task<BsonDocument> RefuseTransaction(CommandContext context) =>
        throw new CommandException(ErrorCode.CommandFailed, $"{context.Name} must be run within a transaction");

    private static Task<BsonDocument> InsertAsync(CommandContext context)
    {
        var name = context.Collection;
        var documents = Statements.Documents(context, "documents");
        return RunAsync(context, documents, (transaction, document, _) =>
        {
            if (document.Failure is { } failure)
            {
                throw failure;
            }

            transaction.Insert(transaction.FindOrCreate(name), document.Document, document.Bytes);
            return new StatementResult(1);
        });
    }

    private static Task<BsonDocument> UpdateAsync(CommandContext context)
    {
        var name = context.Collection;
        var isRetryable = context.Has("txnNumber");
        var statements = Statements.Of(context, "updates", s_updateFields);
        return RunAsync(context, statements, (transaction, statement, index) =>
        {
            var update = ParseUpdate(statement, context.Server.Time);
            RequireRetryable(isRetryable, update.IsMulti);
            var result = update.Run(transaction, name);
            return new StatementResult(result.Matched, result.Modified, result.UpsertedId is null
                ? null
                : new BsonDocument { { "index", index }, { "_id", result.UpsertedId } });
        });
    }

    private static Task<BsonDocument> DeleteAsync(CommandContext context)
    {
        var name = context.Collection;
        var isRetryable = context.Has("txnNumber");
        var statements = Statements.Of(context, "deletes", s_deleteFields);
        return RunAsync(context, statements, (transaction, statement, _) =>
        {
            var limit = statement.TryGetValue("limit", out var given) ? given.ToInt64() : 0;
            if (limit is not (0 or 1))
            {
                throw new CommandException(ErrorCode.FailedToParse, $"The limit field in delete objects must be 0 or 1. Got {limit}");
            }

            RequireRetryable(isRetryable, limit == 0);
            var delete = new DeleteStatement(Statements.Filter(statement), limit == 1, Sort: null, Statements.Hint(statement));
            return new StatementResult(delete.Run(transaction, name).Count);
        });
    }

    private static UpdateStatement ParseUpdate(BsonDocument statement, TimeProvider time) => new(
        Statements.Filter(statement),
        DocumentUpdate.Parse(statement.GetValue("u", BsonNull.Value)),
        IsMulti: statement.GetValue("multi", false).ToBoolean(),
        IsUpsert: statement.GetValue("upsert", false).ToBoolean(),
        Sort: null,
        Statements.Hint(statement),
        time);

    private static void RequireRetryable(bool isRetryable, bool isMulti)
    {
        if (isRetryable && isMulti)
        {
            throw new CommandException(ErrorCode.InvalidOptions, "Cannot use retryable writes with multi=true");
        }
    }

    private static async Task<BsonDocument> RunAsync<T>(
        CommandContext context, IReadOnlyList<T> statements, Func<WriteTransaction, T, int, StatementResult> run)
    {
        if (statements.Count is 0 or > MaxStatements)
        {
            throw new CommandException(
                ErrorCode.InvalidLength, $"Write batch sizes must be between 1 and {MaxStatements}. Got {statements.Count} operations.");
        }

        var key = RetryKeyOf(context);
        var isOrdered = !context.Has("ordered") || context.IsSet("ordered");
        return await context.Storage.WriteAsync(transaction => RetryMemory.Run(
            transaction, key, context.Server.Time.GetUtcNow(), () => RunStatements(transaction, context, statements, run, isOrdered)));
    }

    private static BsonDocument RunStatements<T>(
        WriteTransaction transaction, CommandContext context, IReadOnlyList<T> statements,
        Func<WriteTransaction, T, int, StatementResult> run, bool isOrdered)
    {
        var (matched, modified) = (0, 0);
        var upserted = new BsonArray();
        var errors = new BsonArray();
        for (var i = 0; i < statements.Count && (errors.Count == 0 || !isOrdered); i++)
        {
            try
            {
                var result = run(transaction, statements[i], i);
                (matched, modified) = (matched + result.Matched, modified + result.Modified);
                if (result.Upserted is not null)
                {
                    upserted.Add(result.Upserted);
                }
            }
            catch (Exception exception) when (exception is CommandException or BsonFormatException)
            {
                errors.Add(ErrorReply.ForStatement(i, exception as CommandException ?? new CommandException(ErrorCode.BSONObjectTooLarge, exception.Message)));
            }
        }

        var reply = new BsonDocument("n", matched);
        if (context.Name is "update")
        {
            reply.Add("nModified", modified);
        }

        if (upserted.Count > 0)
        {
            reply.Add("upserted", upserted);
        }

        return errors.Count > 0 ? reply.Add("writeErrors", errors) : reply;
    }

    private sealed record StatementResult(int Matched, int Modified = 0, BsonDocument? Upserted = null);
}
