using Mongo.Bson;
using Mongo.Embedded.Aggregation;
using Mongo.Embedded.Commands;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.ChangeStreams;

/// <summary>An aggregation that begins with $changeStream.</summary>
internal static class ChangeStreamRequest
{
    private static readonly string[] s_stages = ["$match", "$project", "$addFields", "$set", "$unset"];

    public static Task<BsonDocument> OpenAsync(CommandContext context, IReadOnlyList<BsonDocument> pipeline)
    {
        var first = pipeline[0]["$changeStream"];
        var options = ChangeStreamOptions.Parse(first.IsBsonDocument
            ? first.AsBsonDocument
            : throw new CommandException(ErrorCode.Location50808, "$changeStream stage expects a document as argument"));
        var name = context.Subject is BsonString ? context.Collection : new Namespace(context.Database, "$cmd.aggregate");
        var scope = new ChangeStreamScope(context.Database, context.Subject is BsonString collection ? collection.Value : null);
        var events = new ChangeEventStream(
            scope, options.Start ?? ResumeToken.After(context.Storage.Committed.Last), options.LooksUpUpdated);
        var cursor = new ChangeStreamCursor(name, context.Storage, context.Server.Time, events, ParseStages(pipeline.Skip(1)));
        var batchSize = context.Document("cursor")?.TryGetValue("batchSize", out var size) == true ? size.ToInt64() : QueryCommands.FirstBatch;
        return context.Storage.ReadAsync(
            transaction => Commands.CursorReply.First(context, cursor, name, cursor.Fill(transaction, batchSize, context.Deadline)),
            context.CancellationToken);
    }

    private static Func<RecordStream, Deadline, RecordStream> ParseStages(IEnumerable<BsonDocument> stages)
    {
        var list = stages.ToList();
        return list.SelectMany(stage => stage.Names).FirstOrDefault(stage => !s_stages.Contains(stage, StringComparer.Ordinal)) is { } wrong
            ? throw new CommandException(ErrorCode.IllegalOperation, $"{wrong} is not permitted in a $changeStream pipeline")
            : Pipeline.ParseTail(list);
    }
}
