using InvoiceWeb.Api.Problems;
using InvoiceWeb.Dashboard;

namespace InvoiceWeb.Api.Statistics;

/// <summary>What the dashboard shows, in numbers, for admins.</summary>
internal static class StatisticsEndpoints
{
    public static void MapStatistics(this RouteGroupBuilder api) => api.MapGet("/statistics", ReadAsync)
        .WithTags("Statistics")
        .Called("readStatistics", "What became of invoices, and how the server does, over a stretch of time")
        .Answers<StatisticsResource>()
        .Refuses(ProblemKind.Malformed)
        .Administering();

    private static async Task<IResult> ReadAsync(
        [AsParameters] StatisticsQuery query, DashboardService dashboards, TimeProvider clock, CancellationToken cancellationToken)
    {
        var data = await dashboards.ReadSharedAsync(query.Range?.Value ?? DashboardRange.Week, query.Zone?.Zone ?? clock.LocalTimeZone, cancellationToken);
        return TypedResults.Ok(StatisticsResource.Of(data));
    }
}
