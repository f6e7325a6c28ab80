using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Pages of an invoice as pictures.</summary>
internal static class PictureEndpoints
{
    private const string Jpeg = "image/jpeg";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static void MapPictures(this RouteGroupBuilder api)
    {
        var pages = api.MapGroup("/invoices/{id}/pages/{number:int:min(1)}").WithTags("Pages");
        pages.MapGet("/image", ImageAsync)
            .Called("getPageImage", "Get a page as a picture", "JPEG or PNG, upright; of a PDF or TIFF a picture that is made of the page.")
            .Produces(StatusCodes.Status200OK, contentType: Jpeg, additionalContentTypes: "image/png")
            .Refuses(ProblemKind.NotFound)
            .Reading();
        pages.MapGet("/thumbnail", ThumbnailAsync)
            .Called("getPageThumbnail", "Get a small picture of a page")
            .Produces(StatusCodes.Status200OK, contentType: Jpeg)
            .Refuses(ProblemKind.NotFound)
            .Reading();
    }

    private static async Task<IResult> ImageAsync(
        InvoiceId id, int number, HttpContext context, InvoiceService invoices, PictureService pictures, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        if (await invoices.FindAsync(viewer, id, cancellationToken) is not { } invoice
            || number > invoice.Pages.Count
            || await pictures.FindAsync(viewer, invoice, number - 1, cancellationToken) is not { } picture)
        {
            return ProblemKind.NotFound.ToResult();
        }

        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        return TypedResults.Bytes(picture.Content, picture.MediaType, entityTag: new EntityTagHeaderValue($"\"{PictureService.KeyOf(invoice.Pages[number - 1])}\""));
    }

    private static async Task<IResult> ThumbnailAsync(
        InvoiceId id, int number, HttpContext context, InvoiceService invoices, ThumbnailService thumbnails, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        if (await invoices.FindAsync(viewer, id, cancellationToken) is not { } invoice
            || number > invoice.Pages.Count
            || await thumbnails.FindAsync(viewer, invoice, number - 1, cancellationToken) is not { } thumbnail)
        {
            return ProblemKind.NotFound.ToResult();
        }

        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = Kept };
        context.Response.Headers.Vary = $"{HeaderNames.Authorization}, {HeaderNames.Cookie}";
        return TypedResults.Bytes(thumbnail, Jpeg);
    }
}
