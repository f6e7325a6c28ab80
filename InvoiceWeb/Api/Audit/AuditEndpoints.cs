using InvoiceWeb.Api.Problems;
using InvoiceWeb.Auditing;
using InvoiceWeb.Exporting;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Audit;

/// <summary>The audit log, for admins.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/", ListAsync)
            .Called("listAudit", "Who did what, newest first")
            .Answers<PageOf<AuditResource>>()
            .Refuses(ProblemKind.Malformed)
            .Administering();
        audit.MapGet("/export", ExportAsync)
            .Called("exportAudit", "The log as a CSV table")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .Refuses(ProblemKind.Malformed)
            .Administering();
    }

    private static async Task<IResult> ListAsync([AsParameters] AuditQuery query, [FromQuery] AuditCursor? after, AuditReader reader, CancellationToken cancellationToken)
    {
        var page = await reader.ListAsync(query.ToFilter(), after, cancellationToken);
        return TypedResults.Ok(new PageOf<AuditResource>([.. page.Items.Select(AuditResource.Of)], page.Next?.ToString()));
    }

    private static async Task<IResult> ExportAsync([AsParameters] AuditQuery query, HttpContext context, AuditReader reader, IAuditLog log, CancellationToken cancellationToken)
    {
        await log.WriteAsync(new AuditEntry(AuditAction.AuditExported));
        context.Response.ContentType = "text/csv; charset=utf-8";
        await AuditTable.WriteAsync(context.Response.BodyWriter.AsStream(leaveOpen: true), reader.ListAllAsync(query.ToFilter(), cancellationToken), cancellationToken);
        return TypedResults.Empty;
    }
}
