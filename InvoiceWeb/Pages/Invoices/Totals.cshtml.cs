using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What a list comes to, per currency. The list fetches it by itself once it stands.</summary>
public sealed class TotalsModel(InvoiceService invoices) : PageModel
{
    public ListQuery Query { get; private set; } = new();

    public ListTotals Totals { get; private set; } = new([], 0, IsComplete: true);

    public async Task<IActionResult> OnGetAsync([FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        Totals = await invoices.SumAsync(User.ToViewer(), query.Filter, cancellationToken);
        return Request.IsHtmx() ? Partial("_Totals", Totals) : Page();
    }
}
