using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Trash;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A small picture of the first page of an invoice in the trash. The browser keeps none of it.</summary>
public sealed class TrashThumbnailModel(TrashService trash, ThumbnailService thumbnails) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid
            || await trash.FindAsync(viewer, Id, cancellationToken) is not { } invoice
            || await thumbnails.FindAsync(viewer, invoice, page: 0, cancellationToken) is not { } thumbnail)
        {
            return NotFound();
        }

        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true };
        return File(thumbnail, "image/jpeg");
    }
}
