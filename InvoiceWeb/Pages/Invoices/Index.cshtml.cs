using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The list: what happened last comes first.</summary>
public sealed class IndexModel(InvoiceService invoices, InvoiceFeed feed) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceCursor? After { get; set; }

    public InvoicePage Stretch { get; private set; } = new([], null);

    public bool IsFirst => After is null;

    public bool ShowsOwners { get; private set; }

    public string LiveUrl { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        // Read before the list: whatever happens from here on comes through the stream, twice at worst.
        LiveUrl = $"{LiveRegistration.Path}?since={feed.Position}&takesNew={(IsFirst ? "true" : "false")}";
        var viewer = User.ToViewer();
        ShowsOwners = viewer.IsAdmin;
        Stretch = await invoices.ListAsync(viewer, After, cancellationToken);
        return Page();
    }
}
