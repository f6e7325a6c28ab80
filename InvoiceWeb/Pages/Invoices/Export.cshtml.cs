using InvoiceWeb.Accounts;
using InvoiceWeb.Exporting;
using InvoiceWeb.Invoices.Bulk;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A list as a file, written while it is read.</summary>
public sealed class ExportModel(InvoiceExport export, ListFilters filters, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(ExportFormat format, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        // A list that is wider than asked for is worse than none: it would be taken for what was asked for.
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var viewer = User.ToViewer();
        var filter = await filters.OfAsync(query, viewer, cancellationToken);
        await export.WriteAsync(Begin(format), format, viewer, filter, query.Order, cancellationToken);
        return new EmptyResult();
    }

    /// <summary>Those that are selected in the list.</summary>
    public async Task<IActionResult> OnPostAsync(ExportFormat format, [FromQuery] ListQuery query, [FromForm] BulkForm form, CancellationToken cancellationToken)
    {
        if (form.Whole)
        {
            return await OnGetAsync(format, query, cancellationToken);
        }

        if (!ModelState.IsValid || form.Selected.Count is 0 or > BulkService.MaxNamed)
        {
            TempData[Toast.Key] = L["Select the invoices first."];
            return RedirectToPage("/Invoices/Index");
        }

        await export.WriteAsync(Begin(format), format, User.ToViewer(), form.Selected, cancellationToken);
        return new EmptyResult();
    }

    /// <summary>The archive's small headers are written without waiting; the writer's stream takes them into its buffer.</summary>
    private Stream Begin(ExportFormat format)
    {
        var name = $"invoices-{clock.GetLocalNow():yyyy-MM-dd}.{RouteData.Values["format"]}";
        Response.ContentType = InvoiceExport.MediaType(format);
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        Response.Headers.CacheControl = "no-store";
        return Response.BodyWriter.AsStream(leaveOpen: true);
    }
}
