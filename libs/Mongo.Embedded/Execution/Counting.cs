using Mongo.Embedded.Planning;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>Counts without looking at more than it takes.</summary>
internal static class Counting
{
    /// <summary>How many have to be found to know how many there are behind the first ones, up to a limit.</summary>
    public static long Needed(long skip, long limit) => limit > long.MaxValue - skip ? long.MaxValue : skip + limit;

    /// <param name="transaction">Where to read.</param>
    /// <param name="plan">How they are found.</param>
    /// <param name="atMost">After so many it stops.</param>
    /// <param name="deadline">Until when.</param>
    public static long Count(ReadTransaction transaction, QueryPlan plan, long atMost, Deadline deadline) => plan switch
    {
        { Scans.Count: 0, Residual.Conjuncts.Count: 0 } => Math.Min(transaction.Size(plan.Collection).Count, atMost),
        { CountsByIndex: true, MayRepeat: true } => CountDistinct(transaction, plan.Scans[0], atMost, deadline),
        { CountsByIndex: true } => CountEntries(transaction, plan.Scans[0], atMost, deadline),
        _ => QueryStream.Open(plan, sort: null, atMost, deadline, new ScanStatistics()).ReadAll(transaction).LongCount(),
    };

    private static long CountEntries(ReadTransaction transaction, IndexScan scan, long atMost, Deadline deadline)
    {
        var count = 0L;
        foreach (var range in scan.Ranges)
        {
            deadline.Check();
            using var row = transaction.Connection.Prepare($"SELECT count(*) FROM (SELECT 1 FROM {scan.Index.Table} WHERE key >= ?1 AND key < ?2 LIMIT ?3)");
            row.Bind(1, range.Low).Bind(2, range.High).Bind(3, atMost - count);
            count += row.Step() ? row.Int64(0) : 0;
        }

        return count;
    }

    /// <summary>A document has several entries where it has several values.</summary>
    private static long CountDistinct(ReadTransaction transaction, IndexScan scan, long atMost, Deadline deadline)
    {
        var seen = new HashSet<long>();
        foreach (var range in scan.Ranges)
        {
            using var rows = transaction.Connection.Prepare($"SELECT rid FROM {scan.Index.Table} WHERE key >= ? AND key < ?");
            rows.Bind(1, range.Low).Bind(2, range.High);
            while (seen.Count < atMost && rows.Step())
            {
                deadline.Check();
                seen.Add(rows.Int64(0));
            }
        }

        return seen.Count;
    }
}
