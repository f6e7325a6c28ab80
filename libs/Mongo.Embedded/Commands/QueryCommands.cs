using Mongo.Bson;
using Mongo.Embedded.Cursors;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Commands;

/// <summary>find, count and distinct.</summary>
internal static class QueryCommands
{
    /// <summary>Documents in a first reply if the client does not say.</summary>
    public const int FirstBatch = 101;

    public static IReadOnlyList<Command> All { get; } =
    [
        new(
            "find",
            ["filter", "sort", "projection", "hint", "skip", "limit", "batchSize", "singleBatch", "noCursorTimeout", "allowDiskUse", "allowPartialResults",
                "tailable", "awaitData"],
            FindAsync),
        new("count", ["query", "limit", "skip", "hint"], CountAsync),
        new("distinct", ["key", "query"], DistinctAsync),
    ];

    private static Task<BsonDocument> FindAsync(CommandContext context)
    {
        var query = FindQuery.Parse(context);
        if (context.IsSet("tailable"))
        {
            throw new CommandException(ErrorCode.BadValue, $"error processing query: ns={query.Name} tailable cursor requested on non capped collection");
        }

        var batchSize = context.Count("batchSize") ?? FirstBatch;
        return context.Storage.ReadAsync(
            transaction =>
            {
                if (transaction.Find(query.Name) is not { } collection)
                {
                    return CursorReply.First(context, cursor: null, query.Name, new CursorBatch([], IsLast: true));
                }

                var cursor = new QueryCursor(query.Name, context.Storage, query.Open(query.Plan(collection), context.Deadline, new ScanStatistics()));
                var batch = cursor.Fill(transaction, batchSize, context.Deadline);
                return CursorReply.First(context, cursor, query.Name, batch, context.IsSet("singleBatch"));
            },
            context.CancellationToken);
    }

    private static Task<BsonDocument> CountAsync(CommandContext context)
    {
        var (name, filter) = (context.Collection, FilterParser.Parse(context.Document("query") ?? []));
        var (skip, limit) = (context.Count("skip") ?? 0, context.Count("limit") is { } most and > 0 ? most : long.MaxValue);
        context.TryGet("hint", out var hint);
        return context.Storage.ReadAsync(
            transaction =>
            {
                var all = transaction.Find(name) is { } collection
                    ? Counting.Count(transaction, QueryPlanner.Plan(collection, filter, sort: null, hint), Counting.Needed(skip, limit), context.Deadline)
                    : 0;
                return new BsonDocument("n", Arithmetic.Whole(Math.Max(all - skip, 0), isInt32: true));
            },
            context.CancellationToken);
    }

    private static Task<BsonDocument> DistinctAsync(CommandContext context)
    {
        var (name, filter) = (context.Collection, FilterParser.Parse(context.Document("query") ?? []));
        var path = new FieldPath(context.Text("key") ?? throw new CommandException(ErrorCode.Location40414, "BSON field 'distinct.key' is missing but a required field"));
        return context.Storage.ReadAsync(
            transaction =>
            {
                var values = new SortedSet<BsonValue>(BsonValueComparer.Instance);
                if (transaction.Find(name) is { } collection)
                {
                    var stream = QueryStream.Open(collection, filter, sort: null, hint: null, limit: null, context.Deadline);
                    foreach (var record in stream.ReadAll(transaction))
                    {
                        Collect(record.Document, path, values);
                    }
                }

                return new BsonDocument("values", new BsonArray(values));
            },
            context.CancellationToken);
    }

    /// <summary>The elements of an array rather than the array.</summary>
    private static void Collect(BsonDocument document, FieldPath path, SortedSet<BsonValue> values) => path.Any(
        document,
        value =>
        {
            if (value is BsonArray array)
            {
                values.UnionWith(array);
            }
            else if (value is not null)
            {
                values.Add(value);
            }

            return false;
        },
        entersLastArray: false);
}
