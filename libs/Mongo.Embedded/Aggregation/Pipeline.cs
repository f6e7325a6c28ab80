using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Aggregation;

/// <summary>An aggregation: what of it the planner can do by index, and the stages after that.</summary>
internal sealed class Pipeline
{
    private readonly IReadOnlyList<Func<RecordStream, Deadline, RecordStream>> _stages;

    private Pipeline(Filter filter, PlainCount? count, SortPattern? sort, long? limit, IReadOnlyList<Func<RecordStream, Deadline, RecordStream>> stages)
    {
        Filter = filter;
        Count = count;
        Sort = sort;
        Limit = limit;
        _stages = stages;
    }

    public Filter Filter { get; }

    public PlainCount? Count { get; }

    public SortPattern? Sort { get; }

    public long? Limit { get; }

    public static Pipeline Parse(IReadOnlyList<BsonDocument> stages)
    {
        var rest = new Queue<BsonElement>(stages.Select(RequireOne));
        var filters = new List<Filter>();
        while (rest.TryPeek(out var stage) && stage.Name is "$match")
        {
            filters.Add(FilterParser.Parse(StageParser.RequireDocument(rest.Dequeue())));
        }

        var count = PlainCount.TryTake(rest);
        var sort = count is null && rest.TryPeek(out var next) && next.Name is "$sort" ? SortPattern.Parse(StageParser.RequireDocument(rest.Dequeue())) : null;
        var limit = count is null && rest.TryPeek(out var last) && last.Name is "$limit" ? StageParser.RequireCount(rest.Dequeue(), minimum: 1) : (long?)null;
        return new Pipeline(Filter.All(filters), count, sort, limit, [.. rest.Select(StageParser.Parse)]);
    }

    /// <summary>The stages after the first ones on documents of any other source.</summary>
    public static Func<RecordStream, Deadline, RecordStream> ParseTail(IEnumerable<BsonDocument> stages)
    {
        var parsed = stages.Select(RequireOne).Select(StageParser.Parse).ToList();
        return (stream, deadline) => parsed.Aggregate(stream, (source, stage) => stage(source, deadline));
    }

    public RecordStream Open(QueryPlan plan, Deadline deadline, ScanStatistics statistics) => _stages.Aggregate(
        Count is null ? QueryStream.Open(plan, Sort, Limit, deadline, statistics) : new CountStream(OpenCount(plan, Count, deadline), Count.Describe), (source, stage) => stage(source, deadline));

    /// <summary>On a collection that does not exist; $group and $count over nothing still mean something.</summary>
    public RecordStream OpenEmpty(Deadline deadline) =>
        _stages.Aggregate((RecordStream)new EmptyStream(), (source, stage) => stage(source, deadline));

    private static Func<ReadTransaction, long> OpenCount(QueryPlan plan, PlainCount count, Deadline deadline) =>
        transaction => Math.Max(Counting.Count(transaction, plan, Counting.Needed(count.Skip, count.Limit), deadline) - count.Skip, 0);

    private static BsonElement RequireOne(BsonDocument stage) => stage.ElementCount == 1
        ? stage.Elements[0]
        : throw new CommandException(ErrorCode.Location40323, "A pipeline stage specification object must contain exactly one field.");
}
