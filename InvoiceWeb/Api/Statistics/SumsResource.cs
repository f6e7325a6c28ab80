using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Api.Statistics;

/// <summary>What came together in a stretch of time. What is null is not known, which is not zero.</summary>
/// <param name="Received">Invoices that were sent.</param>
/// <param name="Read">Read, and nobody has to look.</param>
/// <param name="ToCheck">Read, and a person should look.</param>
/// <param name="Wait">From upload to result.</param>
/// <param name="WaitingAtMost">Invoices in the queue.</param>
/// <param name="OldestAgeSeconds">The longest that the head of the queue had waited.</param>
/// <param name="WorkersBusy">Which part of the workers' time, 0 to 1.</param>
/// <param name="ResponseTime">Of requests, without streams of events.</param>
/// <param name="ActivePeople">Who asked for anything while signed in.</param>
/// <param name="StorageBytes">The most that was stored.</param>
public sealed record SumsResource(
    long Received,
    long Read,
    long ToCheck,
    long Failed,
    long Corrected,
    long Accepted,
    PercentilesResource Wait,
    long? WaitingAtMost,
    long? OldestAgeSeconds,
    double? WorkersBusy,
    RequestsResource Requests,
    PercentilesResource ResponseTime,
    long SignedIn,
    long SignInsRefused,
    int ActivePeople,
    long? StorageBytes)
{
    internal static SumsResource Of(DashboardData data, Func<FigureColumns, FigureSum> pick)
    {
        var (invoices, traffic, queue) = (Sum(FigureKind.Invoices), Sum(FigureKind.Traffic), Sum(FigureKind.Queue));
        return new SumsResource(
            Count(invoices, Counters.Received),
            Count(invoices, Counters.Read),
            Count(invoices, Counters.ToCheck),
            Count(invoices, Counters.Failed),
            Count(invoices, Counters.Corrected),
            Count(invoices, Counters.Accepted),
            PercentilesResource.Of(invoices, Counters.Wait),
            Gauge(queue, Counters.Waiting),
            Gauge(queue, Counters.OldestAge),
            Sum(FigureKind.Workers).ShareOf(Counters.Busy, Counters.Idle),
            new RequestsResource(Count(traffic, "s2"), Count(traffic, "s3"), Count(traffic, "s4"), Count(traffic, "s5")),
            PercentilesResource.Of(traffic, Counters.Time),
            Count(Sum(FigureKind.SignIns), Counters.SignedIn),
            Count(Sum(FigureKind.SignIns), Counters.Refused),
            Sum(FigureKind.People).MemberCount,
            Gauge(Sum(FigureKind.Storage), Counters.Bytes));

        FigureSum Sum(FigureKind kind) => pick(data.Of(kind));
    }

    private static long Count(FigureSum sum, string counter) => (long)sum[counter];

    private static long? Gauge(FigureSum sum, string counter) => sum.Knows(counter) ? (long)sum[counter] : null;
}
