using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Commands;

/// <summary>What a find asks for.</summary>
internal sealed record FindQuery(
    Namespace Name, Filter Filter, SortPattern? Sort, Projection? Projection, long Skip, long? Limit, BsonValue? Hint)
{
    public static FindQuery Parse(CommandContext context)
    {
        var sort = context.Document("sort");
        var natural = sort is { ElementCount: 1 } && sort.TryGetValue("$natural", out var direction) ? direction : null;
        context.TryGet("hint", out var hint);
        return new FindQuery(
            context.Collection,
            FilterParser.Parse(context.Document("filter") ?? []),
            natural is null ? SortPattern.Parse(sort) : null,
            context.Document("projection") is { ElementCount: > 0 } fields ? Projection.Parse(fields) : null,
            context.Count("skip") ?? 0,
            context.Count("limit") is { } limit and > 0 ? limit : null,
            natural is null ? hint : new BsonDocument("$natural", natural));
    }

    public QueryPlan Plan(CollectionInfo collection) => QueryPlanner.Plan(collection, Filter, Sort, Hint);

    public RecordStream Open(QueryPlan plan, Deadline deadline, ScanStatistics statistics)
    {
        var stream = QueryStream.Open(plan, Sort, Limit is { } limit ? SaturatingAdd(limit, Skip) : null, deadline, statistics);
        stream = Skip > 0 ? new SkipStream(stream, Skip) : stream;
        return Projection is { } projection ? new TransformStream(stream, projection.Apply) : stream;
    }

    private static long SaturatingAdd(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
