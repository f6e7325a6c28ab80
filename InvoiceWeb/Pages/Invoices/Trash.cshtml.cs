using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What was thrown away and can still be taken back.</summary>
public sealed class TrashModel(TrashService trash) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceCursor? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public InvoiceId? Id { get; set; }

    public InvoicePage Stretch { get; private set; } = new([], null);

    public bool IsFirst => After is null;

    public bool ShowsOwners { get; private set; }

    public int KeepDays => trash.KeepDays;

    public DateTimeOffset DueAt(Invoice trashed) => trash.DueAt(trashed.Trash!); // listed by the trash

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Id is not null || After?.Fits(InvoiceSort.Newest) == false)
        {
            return NotFound();
        }

        var viewer = User.ToViewer();
        ShowsOwners = viewer.IsAdmin;
        Stretch = await trash.ListAsync(viewer, After, cancellationToken);
        return Page();
    }

    /// <summary>From the trash or from the toast that told of the deletion. htmx stays where it is; the row comes back by the stream.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Id is not { } id || await trash.TakeBackAsync(User.ToViewer(), id, cancellationToken) is not { } restored)
        {
            return NotFound();
        }

        if (Request.IsHtmx())
        {
            return Partial("_TrashRowGone", new TrashNews(id, restored));
        }

        TempData[Toast.Key] = L["The invoice is back in the list."];
        return RedirectToPage("/Invoices/Index");
    }

    public async Task<IActionResult> OnPostPurgeAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Id is not { } id || !await trash.PurgeAsync(User.ToViewer(), id, cancellationToken))
        {
            return NotFound();
        }

        if (Request.IsHtmx())
        {
            return Partial("_TrashRowGone", new TrashNews(id, Restored: null));
        }

        TempData[Toast.Key] = L["The invoice was deleted for good."];
        return Back();
    }

    public async Task<IActionResult> OnPostEmptyAsync(CancellationToken cancellationToken)
    {
        await trash.EmptyAsync(User.ToViewer(), cancellationToken);
        TempData[Toast.Key] = L["The trash was emptied."];
        return Back();
    }

    private RedirectToPageResult Back() => RedirectToPage(new { id = (string?)null, handler = (string?)null });
}
