using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What a list comes to, per currency. The list fetches it by itself once it stands.</summary>
public sealed class TotalsModel(InvoiceService invoices, ListFilters filters) : PageModel
{
    public ListQuery Query { get; private set; } = new();

    public ListTotals Totals { get; private set; } = new([], 0, IsComplete: true);

    public async Task<IActionResult> OnGetAsync([FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        var viewer = User.ToViewer();
        Totals = await invoices.SumAsync(viewer, await filters.OfAsync(query, viewer, cancellationToken), cancellationToken);
        return Request.IsHtmx() ? Partial("_Totals", Totals) : Page();
    }
}
