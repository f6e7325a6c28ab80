using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Live;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Invoices;

/// <summary>What was thrown away and can still be taken back.</summary>
internal static class TrashEndpoints
{
    public static void MapTrash(this RouteGroupBuilder api)
    {
        var trash = api.MapGroup("/trash").WithTags("Trash");
        trash.MapGet("/", ListAsync)
            .Called("listTrash", "What is in the trash, thrown away last first")
            .Answers<PageOf<TrashedResource>>()
            .Refuses(ProblemKind.Malformed)
            .Reading();
        trash.MapPost("/{id}/restore", RestoreAsync)
            .Called("restoreInvoice", "Take an invoice out of the trash")
            .Answers<InvoiceResource>()
            .Refuses(ProblemKind.NotFound)
            .Writing();
        trash.MapDelete("/{id}", PurgeAsync)
            .Called("purgeInvoice", "Delete an invoice in the trash for good, with its pages")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(ProblemKind.NotFound)
            .Writing();
        trash.MapDelete("/", EmptyAsync)
            .Called("emptyTrash", "Delete all in the trash for good", "Of admins with the scope admin that is everybody's.")
            .Produces(StatusCodes.Status204NoContent)
            .Writing();
    }

    private static async Task<IResult> ListAsync([FromQuery] InvoiceCursor? after, HttpContext context, TrashService trash, CancellationToken cancellationToken)
    {
        if (after?.Fits(InvoiceSort.Newest) is false)
        {
            return ProblemKind.Malformed.ToResult("after is no place in the trash.");
        }

        var viewer = context.User.ToViewer();
        var page = await trash.ListAsync(viewer, after, cancellationToken);
        return TypedResults.Ok(new PageOf<TrashedResource>(
            [.. page.Items.Select(one => TrashedResource.Of(one, viewer, trash.DueAt(one.Trash!)))], // listed by the trash
            page.Next?.ToString()));
    }

    private static async Task<IResult> RestoreAsync(InvoiceId id, HttpContext context, TrashService trash, InvoiceService invoices, LineKeeper keeper, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        return await trash.TakeBackAsync(viewer, id, cancellationToken) is not null
            ? await InvoiceTag.AnswerAsync(context, viewer, id, invoices, keeper.Line)
            : ProblemKind.NotFound.ToResult();
    }

    private static async Task<IResult> PurgeAsync(InvoiceId id, HttpContext context, TrashService trash, CancellationToken cancellationToken) =>
        await trash.PurgeAsync(context.User.ToViewer(), id, cancellationToken) ? TypedResults.NoContent() : ProblemKind.NotFound.ToResult();

    private static async Task<IResult> EmptyAsync(HttpContext context, TrashService trash, CancellationToken cancellationToken)
    {
        await trash.EmptyAsync(context.User.ToViewer(), cancellationToken);
        return TypedResults.NoContent();
    }
}
