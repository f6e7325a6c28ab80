using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>Counts without looking at more than it takes.</summary>
internal static class Counting
{
    public static long Count(ReadTransaction transaction, QueryPlan plan, Deadline deadline) => plan switch
    {
        { Scans.Count: 0, Residual.Conjuncts.Count: 0 } => transaction.Size(plan.Collection).Count,
        { CountsByIndex: true } => CountEntries(transaction, plan.Scans[0], deadline),
        _ => QueryStream.Open(plan, sort: null, limit: null, deadline, new ScanStatistics()).ReadAll(transaction).LongCount(),
    };

    private static long CountEntries(ReadTransaction transaction, IndexScan scan, Deadline deadline)
    {
        var count = 0L;
        foreach (var range in scan.Ranges)
        {
            deadline.Check();
            using var row = transaction.Connection.Prepare($"SELECT count({(scan.Index.IsMultikey ? "DISTINCT rid" : "*")}) FROM {scan.Index.Table} WHERE key >= ? AND key < ?");
            row.Bind(1, range.Low).Bind(2, range.High);
            count += row.Step() ? row.Int64(0) : 0;
        }

        return count;
    }
}
