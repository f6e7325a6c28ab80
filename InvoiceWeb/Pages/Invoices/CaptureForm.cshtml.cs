using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The same as the capture page with an ordinary form: for browsers that run no scripts or keep no files.</summary>
[ServiceFilter<FormUploadFilter>(Order = FormUploadFilter.BeforeAntiforgery)]
public sealed class CaptureFormModel(UploadService uploads) : PageModel
{
    /// <summary>Set by <see cref="FormUploadFilter"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public bool TooLarge { get; set; }

    /// <summary>Lets the form be sent twice by mistake: a second press of the button, or the browser's way back.</summary>
    public UploadKey Key { get; private set; } = UploadKey.New();

    public IReadOnlyList<FormRefusal> Refusals { get; private set; } = [];

    /// <summary>Names of the files that were stored although others were refused.</summary>
    public IReadOnlyList<string> StoredFiles { get; private set; } = [];

    public void OnGet()
    {
        if (TooLarge)
        {
            Refusals = [new FormRefusal(File: null, L["That is more than the server takes at once. Send fewer or smaller files."])];
        }
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] IReadOnlyList<IFormFile> files, bool together, UploadKey? key, CancellationToken cancellationToken)
    {
        var sent = files.Where(file => file.Length > 0 || file.FileName.Length > 0).ToList();
        if (sent.Count == 0 || key is null)
        {
            return Refuse([new FormRefusal(File: null, L["Choose at least one photo or document, then press Send."])]);
        }

        var form = new FormUpload(uploads, User.ToViewer(), key.Value);
        if (together)
        {
            await form.SendTogetherAsync(sent, cancellationToken);
        }
        else
        {
            await form.SendEachAsync(sent, cancellationToken);
        }

        StoredFiles = form.StoredFiles;
        return form.Refusals.Count > 0 ? Refuse(form.Refusals) : Stored(form.Invoices);
    }

    private RedirectResult Stored(int invoices)
    {
        TempData[Toast.Key] = invoices == 1 ? L["Stored. It is being read."] : L["{0} invoices are stored and being read.", invoices];
        return Redirect("/");
    }

    private PageResult Refuse(IReadOnlyList<FormRefusal> refusals)
    {
        Refusals = refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
