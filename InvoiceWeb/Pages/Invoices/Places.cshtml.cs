using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What stands where on a page, in the reader's forms. Asked for by the page's script once somebody takes a field in hand.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PlacesModel(InvoiceService invoices, PlaceService places) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    /// <summary>1-based, as people count.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        return ModelState.IsValid
            && await invoices.FindAsync(viewer, Id, cancellationToken) is { } invoice
            && await places.FindAsync(viewer, Id, Number - 1, cancellationToken) is { } found
            ? new JsonResult(PlacedTextView.Of(found, invoice.Fields.Currency?.Value))
            : NotFound();
    }
}
