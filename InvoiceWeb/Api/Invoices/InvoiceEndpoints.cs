using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Live;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Invoices as one looks at them. What the caller may not see is answered as if it did not exist.</summary>
internal static class InvoiceEndpoints
{
    public static void MapInvoices(this RouteGroupBuilder api)
    {
        var invoices = api.MapGroup("/invoices").WithTags("Invoices");
        invoices.MapGet("/", ListAsync)
            .Called("listInvoices", "List invoices", "Employees see their own, admins see all. Every filter narrows the list; a word of q begins a word of vendor, number, total, date or text.")
            .Answers<PageOf<InvoiceResource>>()
            .Refuses(ProblemKind.Malformed)
            .Reading();
        invoices.MapGet("/{id}", GetAsync)
            .Called("getInvoice", "Get an invoice", "The ETag of the answer goes into If-Match to change it.")
            .Answers<InvoiceResource>()
            .Refuses(ProblemKind.NotFound)
            .Reading();
        invoices.MapGet("/{id}/history", HistoryAsync)
            .Called("getInvoiceHistory", "What happened to an invoice, oldest first")
            .Answers<IReadOnlyList<HistoryResource>>()
            .Refuses(ProblemKind.NotFound)
            .Reading();
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] InvoiceQuery query, HttpContext context, InvoiceService invoices, LineKeeper keeper, CancellationToken cancellationToken)
    {
        if (query.Flaw is { } flaw)
        {
            return ProblemKind.Malformed.ToResult(flaw);
        }

        var viewer = context.User.ToViewer();
        var page = await invoices.ListAsync(viewer, query.ToFilter(), query.Order, query.After, query.Limit ?? PageLimit.Default, cancellationToken);
        return TypedResults.Ok(new PageOf<InvoiceResource>([.. page.Items.Select(invoice => InvoiceResource.Of(invoice, viewer, keeper.Line))], page.Next?.ToString()));
    }

    private static async Task<IResult> GetAsync(InvoiceId id, HttpContext context, InvoiceService invoices, LineKeeper keeper, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        return await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice
            ? InvoiceTag.Answer(context, invoice, InvoiceResource.Of(invoice, viewer, keeper.Line))
            : ProblemKind.NotFound.ToResult();
    }

    private static async Task<IResult> HistoryAsync(InvoiceId id, HttpContext context, InvoiceService invoices, CancellationToken cancellationToken) =>
        await invoices.FindAsync(context.User.ToViewer(), id, cancellationToken) is { } invoice
            ? TypedResults.Ok<IReadOnlyList<HistoryResource>>([.. invoice.History.Entries.Select(HistoryResource.Of)])
            : ProblemKind.NotFound.ToResult();
}
