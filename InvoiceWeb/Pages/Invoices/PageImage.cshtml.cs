using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The image file of a page. The browser may keep it but asks each time whether it may still show it.</summary>
public sealed class PageImageModel(InvoiceService invoices) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    /// <summary>1-based, as people count.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid || await invoices.FindAsync(viewer, Id, cancellationToken) is not { } invoice || Number > invoice.Pages.Count)
        {
            return NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{invoice.Pages[Number - 1].Sha256}\"");
        var headers = Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        headers.ETag = tag;
        if (Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        if (await invoices.FindPageAsync(viewer, Id, Number - 1, cancellationToken) is not { } image)
        {
            return NotFound();
        }

        Response.ContentType = image.Page.MediaType;
        Response.ContentLength = image.Content.Length;
        await Response.Body.WriteAsync(image.Content, cancellationToken);
        return new EmptyResult();
    }
}
