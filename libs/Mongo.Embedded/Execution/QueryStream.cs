using Mongo.Bson;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>Puts a query's steps together.</summary>
internal static class QueryStream
{
    /// <param name="collection">Where.</param>
    /// <param name="filter">What.</param>
    /// <param name="sort">In which order.</param>
    /// <param name="hint">By which index.</param>
    /// <param name="limit">How many at most; the sort need keep no more.</param>
    /// <param name="deadline">Until when.</param>
    public static RecordStream Open(
        CollectionInfo collection, Filter filter, SortPattern? sort, BsonValue? hint, long? limit, Deadline deadline) =>
        Open(QueryPlanner.Plan(collection, filter, sort, hint), sort, limit, deadline, new ScanStatistics());

    public static RecordStream Open(QueryPlan plan, SortPattern? sort, long? limit, Deadline deadline, ScanStatistics statistics)
    {
        RecordStream stream = plan.Merges ? new MergedScanStream(plan, statistics)
            : plan.Scans.Count > 0 ? new IndexScanStream(plan, statistics)
            : new CollectionScanStream(plan, statistics);
        if (plan.Residual.Conjuncts.Count > 0)
        {
            stream = new FilterStream(stream, plan.Residual, deadline);
        }

        if (sort is not null && !plan.IsSorted)
        {
            stream = new SortStream(stream, sort, limit);
        }

        return limit is { } most ? new LimitStream(stream, most) : stream;
    }
}
