using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Live;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>One invoice: the picture beside what was read from it.</summary>
public sealed class DetailsModel(InvoiceService invoices, Corrections corrections, TrashService trash, DetailsViews views, InvoiceFeed feed)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    /// <summary>Set by every handler that answers with the page.</summary>
    public DetailsView View { get; private set; } = null!;

    public string LiveUrl { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        LiveUrl = Follow();
        var viewer = User.ToViewer();
        if (!ModelState.IsValid || await invoices.FindAsync(viewer, Id, cancellationToken) is not { } invoice)
        {
            return NotFound();
        }

        View = views.Of(invoice, viewer);
        return Page();
    }

    /// <summary>Reads the invoice once more. htmx gets the new state in place; a browser without scripts is led back to the page.</summary>
    public async Task<IActionResult> OnPostRetryAsync([FromForm] string? language, CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid || await invoices.FindAsync(viewer, Id, cancellationToken) is not { } current)
        {
            return NotFound();
        }

        var queued = await invoices.RetryAsync(viewer, Id, language, cancellationToken);
        return Request.IsHtmx()
            ? Partial("_Details", views.Of(queued ?? current, viewer))
            : RedirectToPage(new { id = Id, handler = (string?)null });
    }

    /// <summary>Saves what a person typed. What cannot be saved comes back with the reason and loses nothing.</summary>
    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid || await corrections.SaveAsync(viewer, Id, Request.Form, cancellationToken) is not { } outcome)
        {
            return NotFound();
        }

        View = views.Of(outcome.Invoice, viewer, outcome.State);
        if (!outcome.IsSaved)
        {
            Response.StatusCode = outcome.StatusCode;
            return Request.IsHtmx() ? Partial("_Details", View) : ShowPage();
        }

        if (Request.IsHtmx())
        {
            return Partial("_Saved", new CorrectionAnswer(View, outcome.Said));
        }

        TempData[Toast.Key] = outcome.Said;
        return RedirectToPage(new { id = Id, handler = (string?)null });
    }

    /// <summary>Into the trash: the list that it leads to offers to take it back.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await trash.ThrowAwayAsync(User.ToViewer(), Id, cancellationToken) is null)
        {
            return NotFound();
        }

        TempData[Toast.UndoKey] = Id.Value;
        return RedirectToPage("/Invoices/Index");
    }

    private PageResult ShowPage()
    {
        LiveUrl = Follow();
        return Page();
    }

    private string Follow() => $"{LiveRegistration.Path}?since={feed.Position}&invoice={RouteData.Values["id"]}";
}
