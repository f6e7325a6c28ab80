using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A person says that two invoices are not the same.</summary>
public sealed class DifferentModel(DuplicateService duplicates, DetailsViews views) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public InvoiceId Other { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Invoices/Details", new { id = RouteData.Values["id"] });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid || await duplicates.TellApartAsync(viewer, Id, Other, cancellationToken) is not { } invoice)
        {
            return NotFound();
        }

        return Request.IsHtmx() ? Partial("_Details", views.Of(invoice, viewer)) : RedirectToPage("/Invoices/Details", new { id = Id });
    }
}
