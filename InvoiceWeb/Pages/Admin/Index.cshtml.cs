using InvoiceWeb.Dashboard;
using InvoiceWeb.Pages.Admin.Charts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Admin;

/// <summary>How the product does: figures and charts over a stretch of time, each with its table.</summary>
public sealed class IndexModel(DashboardService dashboards, TimeProvider clock) : PageModel
{
    public DashboardQuery Query { get; private set; } = new();

    public DashboardRange Range => Query.ToRange();

    public TimeZoneInfo Zone => Query.ToZone(clock.LocalTimeZone);

    public DateTimeOffset Now => clock.GetUtcNow();

    public DashboardView Shown { get; private set; } = new([], [], []);

    public async Task OnGetAsync([FromQuery] DashboardQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Shown = DashboardView.Of(await dashboards.ReadAsync(Range, Zone, cancellationToken));
    }
}
