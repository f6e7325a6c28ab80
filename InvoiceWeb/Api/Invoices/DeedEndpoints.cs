using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Live;

namespace InvoiceWeb.Api.Invoices;

/// <summary>What else is done with an invoice.</summary>
internal static class DeedEndpoints
{
    public static void MapDeeds(this RouteGroupBuilder api)
    {
        var invoice = api.MapGroup("/invoices/{id}").WithTags("Invoices");
        invoice.MapDelete("/", DeleteAsync)
            .Called("deleteInvoice", "Put an invoice into the trash", "From there it can be restored until it is deleted for good.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(ProblemKind.NotFound, ProblemKind.VersionMismatch)
            .TakesVersion()
            .Writing();
        invoice.MapPost("/retry", RetryAsync)
            .Called("retryInvoice", "Read an invoice again", "What a person corrected stays. The body may be left out.")
            .Answers<InvoiceResource>(StatusCodes.Status202Accepted)
            .Refuses(ProblemKind.NotFound, ProblemKind.Conflict, ProblemKind.VersionMismatch, ProblemKind.Invalid)
            .TakesVersion()
            .Writing();
        invoice.MapDelete("/duplicates/{other}", TellApartAsync)
            .Called("tellApart", "Say that two invoices are not the same")
            .Answers<InvoiceResource>()
            .Refuses(ProblemKind.NotFound)
            .Writing();
    }

    private static async Task<IResult> DeleteAsync(InvoiceId id, HttpContext context, InvoiceService invoices, TrashService trash, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        return await Precondition.CheckAsync(context, viewer, id, invoices, cancellationToken) is { } refused ? refused
            : await trash.ThrowAwayAsync(viewer, id, cancellationToken) is null ? ProblemKind.NotFound.ToResult()
            : TypedResults.NoContent();
    }

    private static async Task<IResult> RetryAsync(
        InvoiceId id, RetryOrder? order, HttpContext context, InvoiceService invoices, IReadingLanguages languages, LineKeeper keeper, CancellationToken cancellationToken)
    {
        if (order?.Language is { } wanted && !languages.Names.Contains(wanted, StringComparer.Ordinal))
        {
            var words = $"The languages here are {string.Join(", ", languages.Names)}.";
            return ProblemKind.Invalid.ToResult(words, new Dictionary<string, string[]>(StringComparer.Ordinal) { ["language"] = [words] });
        }

        var viewer = context.User.ToViewer();
        if (await Precondition.CheckAsync(context, viewer, id, invoices, cancellationToken) is { } refused)
        {
            return refused;
        }

        return await invoices.RetryAsync(viewer, id, order?.Language, cancellationToken) is { } queued
            ? TypedResults.Accepted($"{ApiRegistration.Version}/invoices/{id}", InvoiceResource.Of(queued, viewer, keeper.Line))
            : ProblemKind.Conflict.ToResult("It waits to be read, or is being read already.");
    }

    private static async Task<IResult> TellApartAsync(
        InvoiceId id, InvoiceId other, HttpContext context, DuplicateService duplicates, LineKeeper keeper, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        return await duplicates.TellApartAsync(viewer, id, other, cancellationToken) is { } invoice
            ? InvoiceTag.Answer(context, invoice, InvoiceResource.Of(invoice, viewer, keeper.Line))
            : ProblemKind.NotFound.ToResult();
    }
}
