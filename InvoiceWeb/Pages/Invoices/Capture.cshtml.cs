using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>From the camera to the queue.</summary>
[IgnoreAntiforgeryToken] // StreamedUploadFilter asks for the token itself, without reading the body.
[ServiceFilter<StreamedUploadFilter>]
public sealed class CaptureModel(UploadService uploads) : PageModel
{
    /// <summary>Names the upload, so that a browser may send it again when the answer was lost on its way.</summary>
    public const string KeyHeader = "Idempotency-Key";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (MultipartPages.Of(Request) is not { } pages)
        {
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var (key, isValid) = ReadKey();
        if (!isValid)
        {
            return BadRequest();
        }

        try
        {
            var result = await uploads.UploadAsync(User.ToViewer(), key, pages.ReadAsync(cancellationToken), cancellationToken);
            return result switch
            {
                UploadResult.Stored stored => new CreatedResult($"/invoices/{stored.Invoice.Id}", value: null),
                UploadResult.Refused refused => await RefuseAsync(refused, cancellationToken),
                _ => throw new InvalidOperationException("An upload is stored or refused."),
            };
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal(StatusCodes.Status413PayloadTooLarge, L["That is more than the server takes at once. Send fewer or smaller files."]);
        }
        catch (IOException) when (!cancellationToken.IsCancellationRequested)
        {
            return Refusal(StatusCodes.Status422UnprocessableEntity, L["The file was damaged on its way. Send it again."]);
        }
    }

    /// <summary>A browser reads the answer only once it has sent everything: what is left of the body is taken and dropped.</summary>
    private async Task<IActionResult> RefuseAsync(UploadResult.Refused refused, CancellationToken cancellationToken)
    {
        await Request.Body.CopyToAsync(Stream.Null, cancellationToken);
        var status = refused.Problem is UploadProblem.KeyReused ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Refusal(status, RefusalWords.Of(refused));
    }

    private (UploadKey? Key, bool IsValid) ReadKey()
    {
        var given = Request.Headers[KeyHeader];
        if (given.Count == 0)
        {
            return (null, true);
        }

        return UploadKey.TryParse(given, provider: null, out var key) ? (key, true) : (null, false);
    }

    private PartialViewResult Refusal(int status, string message) => new()
    {
        ViewName = "_UploadProblem",
        ViewData = new ViewDataDictionary<string>(ViewData, message),
        TempData = TempData,
        StatusCode = status,
    };
}
