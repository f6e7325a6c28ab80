using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Exporting;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Invoices;

/// <summary>A list as a whole: as a file, or added up.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this RouteGroupBuilder api)
    {
        var invoices = api.MapGroup("/invoices").WithTags("Invoices");
        invoices.MapGet("/export", ExportAsync)
            .Called("exportInvoices", "The whole list as a file", "csv is a table, json an array, zip the table with the files that were sent. Written while it is read, however long it is; after and limit count for nothing.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv", additionalContentTypes: ["application/json", "application/zip"])
            .Refuses(ProblemKind.Malformed)
            .Reading();
        invoices.MapGet("/totals", TotalsAsync)
            .Called("getTotals", "What a list comes to, by currency", "Of the first 10,000 invoices; isComplete says whether that was all.")
            .Answers<ListTotals>()
            .Refuses(ProblemKind.Malformed)
            .Reading();
    }

    private static async Task<IResult> ExportAsync(
        [FromQuery] Choice<ExportFormat> format, [AsParameters] InvoiceQuery query, HttpContext context, InvoiceExport export, CancellationToken cancellationToken)
    {
        if (query.Flaw is { } flaw)
        {
            return ProblemKind.Malformed.ToResult(flaw);
        }

        context.Response.ContentType = InvoiceExport.MediaType(format.Value);
        await export.WriteAsync(
            context.Response.BodyWriter.AsStream(leaveOpen: true), format.Value, context.User.ToViewer(), query.ToFilter(), query.Order, cancellationToken);
        return TypedResults.Empty;
    }

    private static async Task<IResult> TotalsAsync([AsParameters] InvoiceQuery query, HttpContext context, InvoiceService invoices, CancellationToken cancellationToken) =>
        query.Flaw is { } flaw
            ? ProblemKind.Malformed.ToResult(flaw)
            : TypedResults.Ok(await invoices.SumAsync(context.User.ToViewer(), query.ToFilter(), cancellationToken));
}
