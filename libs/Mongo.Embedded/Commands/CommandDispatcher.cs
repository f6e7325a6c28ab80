using Microsoft.Extensions.Logging;
using Mongo.Bson;
using Mongo.Embedded.Storage;
using Mongo.Embedded.Wire;

namespace Mongo.Embedded.Commands;

/// <summary>Finds the command, refuses what it does not take, and turns whatever goes wrong into MongoDB's error replies.</summary>
internal sealed partial class CommandDispatcher(ServerState server, CommandTable commands, ILogger<CommandDispatcher> logger)
{
    private static readonly HashSet<string> s_everywhere = new(StringComparer.Ordinal)
    {
        "$db", "lsid", "$clusterTime", "$readPreference", "txnNumber", "stmtId", "stmtIds", "writeConcern", "readConcern", "maxTimeMS", "comment",
    };

    public async Task<BsonDocument> ExecuteAsync(Request request, ClientConnection client, CancellationToken cancellationToken)
    {
        BsonDocument reply;
        try
        {
            reply = await RunAsync(request, client, cancellationToken);
            reply.Set("ok", 1.0);
            AddWriteConcernError(request, reply);
        }
        catch (CommandException exception)
        {
            reply = ErrorReply.From(exception);
            if (exception.Code == ErrorCode.InterruptedAtShutdown)
            {
                // From 4.4 on drivers leave it to the server to say what may be tried again.
                reply.Set("errorLabels", new BsonArray { request.Command.Contains("txnNumber") ? "RetryableWriteError" : "ResumableChangeStreamError" });
            }
        }
        catch (StorageException exception)
        {
            Log.StorageFailed(logger, exception);
            reply = ErrorReply.From(new CommandException(
                exception.IsDiskFull ? ErrorCode.OutOfDiskSpace : ErrorCode.InternalError,
                exception.IsDamage ? $"The database file is damaged: {exception.Message}. Restore it from a backup." : $"Nothing was written: {exception.Message}"));
        }
        catch (BsonFormatException exception)
        {
            reply = ErrorReply.From(new CommandException(ErrorCode.InvalidBSON, exception.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.CommandFailed(logger, request.Command.Names.FirstOrDefault() ?? "(none)", exception);
            reply = ErrorReply.From(new CommandException(ErrorCode.InternalError, exception.Message));
        }

        return ClusterTime.AddTo(reply, server.Storage.Committed.Last);
    }

    private async Task<BsonDocument> RunAsync(Request request, ClientConnection client, CancellationToken cancellationToken)
    {
        var name = request.Command.Names.FirstOrDefault() ?? throw new CommandException(ErrorCode.CommandNotFound, "no command");
        var command = commands.Find(name) ?? throw new CommandException(ErrorCode.CommandNotFound, $"no such command: '{name}'");
        if (!command.IsBeforeSignIn && !client.MayRead)
        {
            throw new CommandException(ErrorCode.Unauthorized, $"command {name} requires authentication");
        }

        RequireOutsideTransaction(request.Command, command);
        ReadConcern.Require(request.Command);
        var isOpen = ReferenceEquals(command.Fields, Command.AnyFields);
        foreach (var field in request.Command.Names.Skip(1).Concat(request.Sequences.Keys))
        {
            if (!isOpen && !s_everywhere.Contains(field) && !command.Fields.Contains(field, StringComparer.Ordinal))
            {
                throw new CommandException(ErrorCode.Location40415, $"BSON field '{name}.{field}' is an unknown field.");
            }
        }

        return await command.RunAsync(new CommandContext(server, request, client, cancellationToken));
    }

    private static void RequireOutsideTransaction(BsonDocument body, Command command)
    {
        if (body.Contains("autocommit") || body.Contains("startTransaction"))
        {
            throw new CommandException(ErrorCode.OperationNotSupportedInTransaction, $"Cannot run '{command.Name}' in a multi-document transaction.");
        }

        if (body.Contains("txnNumber") && command.Name is not ("insert" or "update" or "delete" or "findAndModify"))
        {
            throw new CommandException(
                ErrorCode.NotARetryableWriteCommand,
                $"txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and {command.Name} is not a retryable write command.");
        }
    }

    /// <summary>There is one member: more of them never acknowledge.</summary>
    private static void AddWriteConcernError(Request request, BsonDocument reply)
    {
        if (request.Command.TryGetValue("writeConcern", out var concern) && concern.IsBsonDocument
            && concern.AsBsonDocument.TryGetValue("w", out var members)
            && (members.IsNumeric ? members.ToDouble() > 1 : members is not BsonString { Value: "majority" }))
        {
            var (code, message) = members.IsNumeric
                ? (ErrorCode.UnsatisfiableWriteConcern, "Not enough data-bearing nodes")
                : (ErrorCode.UnknownReplWriteConcern, $"No write concern mode named '{members}' found in replica set configuration");
            reply.Set("writeConcernError", new BsonDocument { { "code", (int)code }, { "codeName", code.ToString() }, { "errmsg", message } });
        }
    }

    private static partial class Log
    {
        [LoggerMessage(7011, LogLevel.Error, "Command {Command} failed")]
        public static partial void CommandFailed(ILogger logger, string command, Exception exception);

        [LoggerMessage(7012, LogLevel.Critical, "The embedded database could not read or write its file")]
        public static partial void StorageFailed(ILogger logger, Exception exception);
    }
}
