using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A page as a picture. The browser may keep it but asks each time whether it may still show it.</summary>
public sealed class PageImageModel(InvoiceService invoices, PictureService pictures) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    /// <summary>1-based, as people count.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Whether what the page was cut from is wanted.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Original { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid || await invoices.FindAsync(viewer, Id, cancellationToken) is not { } invoice || Number > invoice.Pages.Count)
        {
            return NotFound();
        }

        var reference = Original ? invoice.Pages[Number - 1].Original : invoice.Pages[Number - 1];
        if (reference is null)
        {
            return NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{PictureService.KeyOf(reference)}\"");
        var headers = Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        headers.ETag = tag;
        if (Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        if (await pictures.FindAsync(viewer, invoice, reference, cancellationToken) is not { } picture)
        {
            return NotFound();
        }

        Response.ContentType = picture.MediaType;
        Response.ContentLength = picture.Content.Length;
        await Response.Body.WriteAsync(picture.Content, cancellationToken);
        return new EmptyResult();
    }
}
