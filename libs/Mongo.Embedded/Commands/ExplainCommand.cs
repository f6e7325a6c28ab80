using System.Diagnostics;
using Mongo.Bson;
using Mongo.Embedded.Aggregation;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Commands;

/// <summary>Says which index a query uses, and how much it had to look at.</summary>
internal static class ExplainCommand
{
    /// <summary>The command to be explained.</summary>
    public static BsonDocument Inner(CommandContext context) =>
        context.Subject.IsBsonDocument && context.Subject.AsBsonDocument is { ElementCount: > 0 } command
            ? command
            : throw new CommandException(ErrorCode.TypeMismatch, "explain needs a command as its argument");

    public static Task<BsonDocument> RunAsync(CommandContext context, BsonDocument command)
    {
        var (name, filter, sort, limit, hint, counts) = Read(context, command);
        var isRun = context.Text("verbosity") is not "queryPlanner";
        return context.Storage.ReadAsync(
            transaction =>
            {
                var plan = transaction.Find(name) is { } collection ? QueryPlanner.Plan(collection, filter, sort, hint) : null;
                var onlyKeys = counts && plan is { CountsByIndex: true };
                var reply = new BsonDocument("queryPlanner", new BsonDocument
                {
                    { "plannerVersion", 1 },
                    { "namespace", name.ToString() },
                    { "winningPlan", plan is null ? new BsonDocument("stage", "EOF") : onlyKeys ? Describe(plan.Scans[0]).Set("stage", "COUNT_SCAN") : Describe(plan, sort, limit) },
                    { "rejectedPlans", new BsonArray() },
                });
                return isRun ? reply.Add("executionStats", Run(transaction, plan, sort, limit, onlyKeys, context.Deadline)) : reply;
            },
            context.CancellationToken);
    }

    private static (Namespace Name, Filter Filter, SortPattern? Sort, long? Limit, BsonValue? Hint, bool Counts) Read(CommandContext context, BsonDocument command)
    {
        var kind = command.Names.FirstOrDefault() ?? string.Empty;
        var name = new Namespace(context.Database, NameRules.RequireCollection(command.Elements[0].Value is BsonString text ? text.Value : string.Empty));
        var hint = command.TryGetValue("hint", out var given) ? given : null;
        switch (kind)
        {
            case "find":
                var limit = command.TryGetValue("limit", out var most) && most.ToInt64() > 0 ? most.ToInt64() : (long?)null;
                return (name, FilterOf(command, "filter"), SortPattern.Parse(DocumentOf(command, "sort")), limit, hint, false);
            case "aggregate":
                var pipeline = Pipeline.Parse(AggregateCommands.PipelineOf(command.GetValue("pipeline", BsonNull.Value)));
                return (name, pipeline.Filter, pipeline.Sort, pipeline.Limit, hint, pipeline.Count is not null);
            case "count" or "distinct":
                return (name, FilterOf(command, "query"), null, null, hint, kind is "count");
            case "findAndModify":
                return (name, FilterOf(command, "query"), SortPattern.Parse(DocumentOf(command, "sort")), 1, hint, false);
            case "update" or "delete":
                var statement = FirstStatement(command, kind is "update" ? "updates" : "deletes");
                return (name, FilterOf(statement, "q"), null, null, Statements.Hint(statement), false);
            default:
                throw new CommandException(ErrorCode.CommandNotFound, $"Explain failed due to unknown command: {kind}");
        }
    }

    private static BsonDocument FirstStatement(BsonDocument command, string field) =>
        command.GetValue(field, BsonNull.Value) is BsonArray { Count: > 0 } statements && statements[0].IsBsonDocument
            ? statements[0].AsBsonDocument
            : throw new CommandException(ErrorCode.Location40414, $"BSON field '{field}' is missing but a required field");

    private static BsonDocument? DocumentOf(BsonDocument command, string name) =>
        command.TryGetValue(name, out var value) && value.IsBsonDocument ? value.AsBsonDocument : null;

    private static Filter FilterOf(BsonDocument command, string name) => FilterParser.Parse(DocumentOf(command, name) ?? []);

    private static BsonDocument Describe(QueryPlan plan, SortPattern? sort, long? limit)
    {
        var scans = plan.Scans.Select(Describe).ToList();
        var stage = scans.Count switch
        {
            0 => new BsonDocument { { "stage", "COLLSCAN" }, { "direction", plan.Backwards ? "backward" : "forward" } },
            1 when plan.Merges => new BsonDocument { { "stage", "FETCH" }, { "inputStage", new BsonDocument { { "stage", "SORT_MERGE" }, { "inputStage", scans[0] } } } },
            1 => new BsonDocument { { "stage", "FETCH" }, { "inputStage", scans[0] } },
            _ => new BsonDocument { { "stage", "FETCH" }, { "inputStage", new BsonDocument { { "stage", "OR" }, { "inputStages", new BsonArray(scans) } } } },
        };
        if (plan.Residual.Conjuncts.Count > 0)
        {
            stage.Add("filterParts", plan.Residual.Conjuncts.Count);
        }

        if (sort is not null && !plan.IsSorted)
        {
            stage = new BsonDocument { { "stage", "SORT" }, { "inputStage", stage } };
        }

        return limit is { } most ? new BsonDocument { { "stage", "LIMIT" }, { "limitAmount", most }, { "inputStage", stage } } : stage;
    }

    private static BsonDocument Describe(IndexScan scan) => new()
    {
        { "stage", "IXSCAN" },
        { "keyPattern", scan.Index.Definition.Key },
        { "indexName", scan.Index.Name },
        { "isMultiKey", scan.Index.IsMultikey },
        { "isUnique", scan.Index.Definition.IsUnique },
        { "isSparse", scan.Index.Definition.IsSparse },
        { "isPartial", scan.Index.Definition.Partial is not null },
        { "direction", scan.Backwards ? "backward" : "forward" },
        { "ranges", scan.Ranges.Count },
    };

    private static BsonDocument Run(ReadTransaction transaction, QueryPlan? plan, SortPattern? sort, long? limit, bool onlyKeys, Deadline deadline)
    {
        var statistics = new ScanStatistics();
        var started = Stopwatch.GetTimestamp();
        var returned = plan is null ? 0
            : onlyKeys ? Counting.Count(transaction, plan, long.MaxValue, deadline)
            : QueryStream.Open(plan, sort, limit, deadline, statistics).ReadAll(transaction).LongCount();

        return new BsonDocument
        {
            { "executionSuccess", true },
            { "nReturned", returned },
            { "executionTimeMillis", (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds },
            { "totalKeysExamined", onlyKeys ? returned : statistics.Keys },
            { "totalDocsExamined", statistics.Documents },
        };
    }
}
