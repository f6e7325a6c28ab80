using InvoiceWeb.Operation.Health;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Admin.Health;

/// <summary>How the product stands.</summary>
public sealed class IndexModel(SystemService system) : PageModel
{
    public SystemView View { get; private set; } = null!; // set before the page is rendered

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = new SystemView(await system.LookAsync(cancellationToken));
}
