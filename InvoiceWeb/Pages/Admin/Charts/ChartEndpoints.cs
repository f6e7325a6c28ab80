using System.Text.Json;
using InvoiceWeb.Accounts;
using InvoiceWeb.Dashboard;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>The dashboard's numbers for its script: once, and as they change.</summary>
public static class ChartEndpoints
{
    public const string Path = "/admin/figures";

    public const string LivePath = Path + "/live";

    public static void MapCharts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, ReadAsync).RequireAuthorization(Roles.Admin);
        endpoints.MapGet(LivePath, Open).RequireAuthorization(Roles.Admin).DisableHttpMetrics();
    }

    private static async Task<JsonHttpResult<DashboardView>> ReadAsync(
        HttpContext context, [AsParameters] DashboardQuery query, DashboardService dashboards, TimeProvider clock, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var data = await dashboards.ReadAsync(query.ToRange(), query.ToZone(clock.LocalTimeZone), cancellationToken);
        return TypedResults.Json(DashboardView.Of(data), JsonSerializerOptions.Web);
    }

    private static ServerSentEventsResult<string> Open(
        HttpContext context, [AsParameters] DashboardQuery query, LiveCharts stream, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(stream.OpenAsync(context, query, cancellationToken));
}
