using InvoiceWeb.Accounts.Import;
using InvoiceWeb.Pages.Account;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Users;

/// <summary>Invites everybody in a file. The answer to the file shows the links; they are stored nowhere.</summary>
[RequestSizeLimit(MaxBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ImportModel(UserImport import) : PageModel
{
    private const int MaxBytes = 1_000_000;

    [BindProperty]
    public IFormFile? Table { get; set; }

    public IReadOnlyList<ImportError> Errors { get; private set; } = [];

    public IReadOnlyList<ImportedUser> Added { get; private set; } = [];

    public void OnGet()
    {
        // The form is empty.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Table is null)
        {
            return this.Refuse(L["Choose a file."]);
        }

        await using var file = Table.OpenReadStream();
        switch (await import.RunAsync(file, cancellationToken))
        {
            case ImportResult.Added added:
                Added = added.People;
                return Page();
            case ImportResult.Refused refused:
                Errors = refused.Errors;
                return this.Refuse();
            default:
                throw new InvalidOperationException("There is no third kind of result.");
        }
    }
}
