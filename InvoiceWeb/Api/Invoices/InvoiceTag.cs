using System.Globalization;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Api.Invoices;

/// <summary>The entity tag of an invoice: its version.</summary>
internal static class InvoiceTag
{
    public static EntityTagHeaderValue Of(Invoice invoice) => new(string.Create(CultureInfo.InvariantCulture, $"\"{invoice.Version}\""));

    /// <summary>Whether the caller's If-Match names this version; null when there is none.</summary>
    public static bool? Matches(HttpRequest request, Invoice invoice)
    {
        var given = request.GetTypedHeaders().IfMatch;
        var tag = Of(invoice);
        return given.Count == 0 ? null : given.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: true));
    }

    /// <summary>The invoice as it is after a change, which may have changed what it looks like once more.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext context, Viewer viewer, InvoiceId id, InvoiceService invoices, QueueLine line) =>
        await invoices.FindAsync(viewer, id, CancellationToken.None) is { } invoice
            ? Answer(context, invoice, InvoiceResource.Of(invoice, viewer, line))
            : ProblemKind.NotFound.ToResult();

    /// <summary>The invoice with its tag, or that the caller has this version already.</summary>
    public static IResult Answer(HttpContext context, Invoice invoice, InvoiceResource body)
    {
        var tag = Of(invoice);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        return HttpMethods.IsGet(context.Request.Method) && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(body);
    }
}
