using InvoiceWeb.Accounts;
using InvoiceWeb.Exporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A list as a file, written while it is read.</summary>
public sealed class ExportModel(InvoiceExport export, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(ExportFormat format, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        // A list that is wider than asked for is worse than none: it would be taken for what was asked for.
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var name = $"invoices-{clock.GetLocalNow():yyyy-MM-dd}.{RouteData.Values["format"]}";
        Response.ContentType = InvoiceExport.MediaType(format);
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        Response.Headers.CacheControl = "no-store";

        // The archive's small headers are written without waiting; the writer's stream takes them into its buffer.
        await export.WriteAsync(Response.BodyWriter.AsStream(leaveOpen: true), format, User.ToViewer(), query.Filter, query.Order, cancellationToken);
        return new EmptyResult();
    }
}
