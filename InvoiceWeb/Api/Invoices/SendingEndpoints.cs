using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Sending invoices, with the same checks as from a browser.</summary>
internal static class SendingEndpoints
{
    public const string KeyHeader = "Idempotency-Key";

    public const string Name = "createInvoice";

    /// <summary>Boundaries and headers of a part.</summary>
    private const long PartOverhead = 1024;

    public static void MapSending(this RouteGroupBuilder api) => api.MapPost("/invoices", SendAsync)
        .WithTags("Invoices")
        .Called(
            Name,
            "Send an invoice",
            "As JSON with base64 pages, or as a multipart form with a file in each part named page, which is taken in as it arrives and may be larger. "
            + "Sent again with the same Idempotency-Key and the same files, it is stored once and answered as the first time.")
        .Accepts<NewInvoice>("application/json", "multipart/form-data")
        .Answers<InvoiceResource>(StatusCodes.Status201Created)
        .Refuses(ProblemKind.Malformed, ProblemKind.KeyReused, ProblemKind.TooLarge, ProblemKind.UnsupportedMedia, ProblemKind.Invalid)
        .Writing();

    private static async Task<IResult> SendAsync(
        HttpContext context,
        [FromHeader(Name = KeyHeader)] string? key,
        UploadService uploads,
        LineKeeper keeper,
        IOptions<UploadOptions> limits,
        IOptions<ApiOptions> options,
        CancellationToken cancellationToken)
    {
        if (!TryReadKey(key, out var upload))
        {
            return ProblemKind.Malformed.ToResult($"{KeyHeader} is {UploadKey.MinLength} to {UploadKey.MaxLength} letters, digits, hyphens or underscores.");
        }

        var boundary = SentFiles.BoundaryOf(context.Request);
        Allow(context, boundary is null ? options.Value.MaxJsonBytes : limits.Value.MaxPages * (limits.Value.MaxImageBytes + PartOverhead));
        var files = boundary is null
            ? await SentFiles.OfJsonAsync(context.Request, cancellationToken)
            : SentFiles.OfFormAsync(context.Request, boundary, cancellationToken);
        var viewer = context.User.ToViewer();
        switch (await uploads.UploadAsync(viewer, upload, files, cancellationToken))
        {
            case UploadResult.Stored stored:
                context.Response.GetTypedHeaders().ETag = InvoiceTag.Of(stored.Invoice);
                return TypedResults.Created($"{ApiRegistration.Version}/invoices/{stored.Invoice.Id}", InvoiceResource.Of(stored.Invoice, viewer, keeper.Line));
            case UploadResult.Refused refused:
                // Many callers read the answer only once they have sent everything: what is left of the body is taken and dropped.
                await context.Request.Body.CopyToAsync(Stream.Null, cancellationToken);
                return Refuse(refused);
            default:
                throw new InvalidOperationException("An upload is stored or refused.");
        }
    }

    /// <summary>The body was not touched yet: this endpoint takes more than others.</summary>
    public static void Allow(HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = bytes;
        }
    }

    private static bool TryReadKey(string? given, out UploadKey? key)
    {
        var valid = UploadKey.TryParse(given, provider: null, out var parsed);
        key = valid ? parsed : null;
        return valid || given is null;
    }

    private static ProblemHttpResult Refuse(UploadResult.Refused refused) => refused.Problem is UploadProblem.KeyReused
        ? ProblemKind.KeyReused.ToResult(refused.Message)
        : ProblemKind.Invalid.ToResult(
            refused.Message,
            new Dictionary<string, string[]>(StringComparer.Ordinal) { [refused.Page > 0 ? $"pages[{refused.Page - 1}]" : "pages"] = [refused.Message] });
}
