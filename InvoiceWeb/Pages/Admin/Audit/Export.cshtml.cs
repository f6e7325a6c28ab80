using InvoiceWeb.Auditing;
using InvoiceWeb.Exporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Admin.Audit;

/// <summary>The log as a table, written while it is read.</summary>
public sealed class ExportModel(AuditReader reader, IAuditLog log, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery] AuditQuery query, CancellationToken cancellationToken)
    {
        // A log that is wider than asked for would be taken for what was asked for.
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        await log.WriteAsync(new AuditEntry(AuditAction.AuditExported));
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = $"audit-{clock.GetLocalNow():yyyy-MM-dd}.csv" }.ToString();
        Response.Headers.CacheControl = "no-store";
        await AuditTable.WriteAsync(
            Response.BodyWriter.AsStream(leaveOpen: true), reader.ListAllAsync(query.ToFilter(clock.LocalTimeZone), cancellationToken), cancellationToken);
        return new EmptyResult();
    }
}
