using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Pages;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Live;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Other pages for a stored invoice, which is then read again. A file is the body itself.</summary>
internal static class PageEndpoints
{
    private const string AnyFile = "application/octet-stream";

    public static void MapPages(this RouteGroupBuilder api)
    {
        var pages = api.MapGroup("/invoices/{id}/pages").WithTags("Pages");
        pages.MapPost("/", AddAsync)
            .Called("addPages", "Add a file's pages after the others", "The body is the file: a picture, a PDF or an electronic invoice. Its kind is told by its content.")
            .Accepts<Stream>(AnyFile, "image/jpeg", "image/png", "image/webp", "image/tiff", "application/pdf", "application/xml")
            .Changing();
        pages.MapPut("/{key}", ReplaceAsync)
            .Called("replacePage", "Put a file's pages where a page was", "The key is that of the page; its number changes when a page before it goes.")
            .Accepts<Stream>(AnyFile, "image/jpeg", "image/png", "image/webp", "image/tiff", "application/pdf", "application/xml")
            .Changing();
        pages.MapDelete("/{key}", RemoveAsync).Called("removePage", "Take a page out").Changing();
        pages.MapGet("/{number:int:min(1)}/words", WordsAsync)
            .Called("getPageWords", "What stands where on a page")
            .Answers<IReadOnlyList<PlacedText>>()
            .Refuses(ProblemKind.NotFound)
            .Reading();
    }

    private static RouteHandlerBuilder Changing(this RouteHandlerBuilder endpoint) => endpoint
        .Answers<InvoiceResource>()
        .TakesVersion()
        .Refuses(ProblemKind.NotFound, ProblemKind.VersionMismatch, ProblemKind.TooLarge, ProblemKind.Invalid)
        .Writing();

    private static Task<IResult> AddAsync(
        InvoiceId id, HttpContext context, InvoiceService invoices, PageService pages, IOptions<UploadOptions> limits, LineKeeper keeper, CancellationToken cancellationToken)
    {
        SendingEndpoints.Allow(context, limits.Value.MaxImageBytes + 1L);
        return ChangeAsync(context, id, invoices, keeper, viewer => pages.AddAsync(viewer, id, context.Request.Body, cancellationToken), cancellationToken);
    }

    private static Task<IResult> ReplaceAsync(
        InvoiceId id, PageKey key, HttpContext context, InvoiceService invoices, PageService pages, IOptions<UploadOptions> limits, LineKeeper keeper, CancellationToken cancellationToken)
    {
        SendingEndpoints.Allow(context, limits.Value.MaxImageBytes + 1L);
        return ChangeAsync(context, id, invoices, keeper, viewer => pages.ReplaceAsync(viewer, id, key, context.Request.Body, cancellationToken), cancellationToken);
    }

    private static Task<IResult> RemoveAsync(
        InvoiceId id, PageKey key, HttpContext context, InvoiceService invoices, PageService pages, LineKeeper keeper, CancellationToken cancellationToken) =>
        ChangeAsync(context, id, invoices, keeper, viewer => pages.RemoveAsync(viewer, id, key, cancellationToken), cancellationToken);

    private static async Task<IResult> ChangeAsync(
        HttpContext context, InvoiceId id, InvoiceService invoices, LineKeeper keeper, Func<Viewer, Task<PageChange>> change, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        if (await Precondition.CheckAsync(context, viewer, id, invoices, cancellationToken) is { } refused)
        {
            return refused;
        }

        return await change(viewer) switch
        {
            PageChange.Changed changed => InvoiceTag.Answer(context, changed.Invoice, InvoiceResource.Of(changed.Invoice, viewer, keeper.Line)),
            PageChange.Refused no => ProblemKind.Invalid.ToResult(no.Message),
            _ => ProblemKind.NotFound.ToResult(),
        };
    }

    private static async Task<IResult> WordsAsync(InvoiceId id, int number, HttpContext context, PlaceService places, CancellationToken cancellationToken) =>
        await places.FindAsync(context.User.ToViewer(), id, number - 1, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : ProblemKind.NotFound.ToResult();
}
