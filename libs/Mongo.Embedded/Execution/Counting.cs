using Mongo.Bson;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>Counts without looking at more than it takes.</summary>
internal static class Counting
{
    public static long Count(ReadTransaction transaction, Namespace name, Filter filter, BsonValue? hint, Deadline deadline)
    {
        if (transaction.Find(name) is not { } collection)
        {
            return 0;
        }

        if (filter.Conjuncts.Count == 0)
        {
            return transaction.Size(collection).Count;
        }

        var plan = QueryPlanner.Plan(collection, filter, sort: null, hint);
        return plan.CountsByIndex ? CountEntries(transaction, plan.Scans[0], deadline) : CountDocuments(transaction, plan, deadline);
    }

    private static long CountEntries(ReadTransaction transaction, IndexScan scan, Deadline deadline)
    {
        var count = 0L;
        foreach (var range in scan.Ranges)
        {
            deadline.Check();
            using var row = transaction.Connection.Prepare($"SELECT count(*) FROM {scan.Index.Table} WHERE key >= ? AND key < ?");
            row.Bind(1, range.Low).Bind(2, range.High);
            count += row.Step() ? row.Int64(0) : 0;
        }

        return count;
    }

    private static long CountDocuments(ReadTransaction transaction, QueryPlan plan, Deadline deadline) =>
        QueryStream.Open(plan, sort: null, limit: null, deadline, new ScanStatistics()).ReadAll(transaction).LongCount();
}
