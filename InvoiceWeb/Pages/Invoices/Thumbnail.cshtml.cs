using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A small picture of a page. The browser may show it again without asking, as long as the same person is signed in.</summary>
public sealed class ThumbnailModel(InvoiceService invoices, ThumbnailService thumbnails) : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    /// <summary>1-based, as people count.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid
            || await invoices.FindAsync(viewer, Id, cancellationToken) is not { } invoice
            || Number > invoice.Pages.Count
            || await thumbnails.FindAsync(viewer, invoice, Number - 1, cancellationToken) is not { } thumbnail)
        {
            return NotFound();
        }

        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = Kept };
        Response.Headers.Vary = HeaderNames.Cookie;
        return File(thumbnail, "image/jpeg");
    }
}
