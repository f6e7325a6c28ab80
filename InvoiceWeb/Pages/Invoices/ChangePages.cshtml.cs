using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Pages;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Adds, replaces and takes out pages of a stored invoice by ordinary forms, with the same limits as sending it.</summary>
public sealed class ChangePagesModel(InvoiceService invoices, PageService pages) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    /// <summary>Set by every handler that answers with the page.</summary>
    public Invoice Invoice { get; private set; } = null!;

    /// <summary>Why a change was refused.</summary>
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await invoices.FindAsync(User.ToViewer(), Id, cancellationToken) is not { } invoice)
        {
            return NotFound();
        }

        Invoice = invoice;
        return Page();
    }

    public Task<IActionResult> OnPostAddAsync(IFormFile? file, CancellationToken cancellationToken) =>
        ChangeAsync(file, content => pages.AddAsync(User.ToViewer(), Id, content, cancellationToken));

    public Task<IActionResult> OnPostReplaceAsync(PageKey which, IFormFile? file, CancellationToken cancellationToken) =>
        ChangeAsync(file, content => pages.ReplaceAsync(User.ToViewer(), Id, which, content, cancellationToken));

    public Task<IActionResult> OnPostCropAsync(PageKey which, IFormFile? file, CancellationToken cancellationToken) =>
        ChangeAsync(file, content => pages.CropAsync(User.ToViewer(), Id, which, content, cancellationToken));

    public Task<IActionResult> OnPostRemoveAsync(PageKey which, CancellationToken cancellationToken) =>
        ChangeAsync(file: null, _ => pages.RemoveAsync(User.ToViewer(), Id, which, cancellationToken));

    private async Task<IActionResult> ChangeAsync(IFormFile? file, Func<Stream, Task<PageChange>> change)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        await using var content = file?.OpenReadStream() ?? Stream.Null;
        return Answer(await change(content));
    }

    private IActionResult Answer(PageChange result)
    {
        switch (result)
        {
            case PageChange.Changed:
                TempData[Toast.Key] = L["The pages are changed. The invoice is read again."];
                return RedirectToPage("/Invoices/Details", new { id = Id });
            case PageChange.Refused refused:
                Invoice = refused.Invoice;
                Refusal = WordsOf(refused);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                return NotFound();
        }
    }

    private static string WordsOf(PageChange.Refused refused) => refused switch
    {
        { File: { } file } => RefusalWords.Of(file),
        { Problem: PageProblem.LastPage } => L["An invoice needs at least one page. Replace this one, or delete the invoice."],
        _ => L["Somebody changed the pages meanwhile. Look at them and try again."],
    };
}
