using Mongo.Bson;
using Mongo.Embedded.Aggregation;
using Mongo.Embedded.ChangeStreams;
using Mongo.Embedded.Cursors;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;

namespace Mongo.Embedded.Commands;

internal static class AggregateCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("aggregate", ["pipeline", "cursor", "explain", "allowDiskUse", "hint", "bypassDocumentValidation"], AggregateAsync),
        new("explain", ["verbosity"], context => ExplainCommand.RunAsync(context, ExplainCommand.Inner(context))),
    ];

    public static IReadOnlyList<BsonDocument> PipelineOf(BsonValue? pipeline) =>
        pipeline is BsonArray stages && stages.All(stage => stage.IsBsonDocument)
            ? [.. stages.Select(stage => stage.AsBsonDocument)]
            : throw new CommandException(ErrorCode.TypeMismatch, "'pipeline' option must be specified as an array of objects");

    private static Task<BsonDocument> AggregateAsync(CommandContext context)
    {
        var stages = PipelineOf(context.Array("pipeline"));
        if (context.IsSet("explain"))
        {
            return ExplainCommand.RunAsync(context, context.Request.Command);
        }

        if (context.Document("cursor") is not { } options)
        {
            throw new CommandException(ErrorCode.FailedToParse, "The 'cursor' option is required, except for aggregate with the explain argument");
        }

        if (stages.Count > 0 && stages[0].Contains("$changeStream"))
        {
            return ChangeStreamRequest.OpenAsync(context, stages);
        }

        var (name, pipeline) = (context.Collection, Pipeline.Parse(stages));
        var batchSize = options.TryGetValue("batchSize", out var size) ? size.ToInt64() : QueryCommands.FirstBatch;
        context.TryGet("hint", out var hint);
        return context.Storage.ReadAsync(
            transaction =>
            {
                var stream = transaction.Find(name) is { } collection
                    ? pipeline.Open(QueryPlanner.Plan(collection, pipeline.Filter, pipeline.Sort, hint), context.Deadline, new ScanStatistics())
                    : pipeline.OpenEmpty(context.Deadline);
                var cursor = new QueryCursor(name, context.Storage, stream);
                return CursorReply.First(context, cursor, name, cursor.Fill(transaction, batchSize, context.Deadline));
            },
            context.CancellationToken);
    }
}
