using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Admin;

/// <summary>How many invoices stand where.</summary>
public sealed class IndexModel(InvoiceService invoices) : PageModel
{
    public StatusCounts Counts { get; private set; } = new(new Dictionary<InvoiceStatus, long>());

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Counts = await invoices.CountByStatusAsync(User.ToViewer(), cancellationToken);
}
