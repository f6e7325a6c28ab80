using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Pages.Invoices;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Review;

/// <summary>Everything in "Please check", one invoice after the other.</summary>
public sealed class IndexModel(ReviewQueue queue, Corrections corrections, DetailsViews views) : PageModel
{
    /// <summary>Where the person was before; null at the start.</summary>
    [BindProperty(SupportsGet = true)]
    public InvoiceCursor? After { get; set; }

    /// <summary>The invoice that a form is about.</summary>
    [BindProperty(SupportsGet = true)]
    public InvoiceId? Id { get; set; }

    /// <summary>Set by every handler that answers with the page.</summary>
    public ReviewView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Id is not null || After?.Fits(InvoiceSort.Oldest) == false)
        {
            return NotFound();
        }

        View = await FindAsync(After, said: null, cancellationToken);
        return Request.IsHtmx() ? Partial("_Review", View) : Page();
    }

    /// <summary>Saves, accepts and goes on to the next. What cannot be saved stays, with the reason.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        if (!ModelState.IsValid || Id is not { } id || After?.Fits(InvoiceSort.Oldest) == false
            || await corrections.SaveAsync(viewer, id, Request.Form, cancellationToken) is not { } outcome)
        {
            return NotFound();
        }

        if (!outcome.IsSaved || outcome.Invoice.Status is not InvoiceStatus.Processed)
        {
            return await ShowAgainAsync(outcome, viewer, cancellationToken);
        }

        var next = InvoiceCursor.After(outcome.Invoice, InvoiceSort.Oldest);
        if (!Request.IsHtmx())
        {
            TempData[Toast.Key] = outcome.Said;
            return Redirect(ReviewAddress.After(next));
        }

        Response.Headers["HX-Push-Url"] = ReviewAddress.After(next);
        return Partial("_Review", await FindAsync(next, outcome.Said, cancellationToken));
    }

    private async Task<IActionResult> ShowAgainAsync(CorrectionOutcome outcome, Viewer viewer, CancellationToken cancellationToken)
    {
        var step = await queue.FindAsync(viewer, After, cancellationToken);
        View = new ReviewView(step, views.Of(outcome.Invoice, viewer, outcome.State), After, Skipped: false, outcome.IsSaved ? outcome.Said : null);
        Response.StatusCode = outcome.StatusCode;
        return Request.IsHtmx() ? Partial("_Review", View) : Page();
    }

    private async Task<ReviewView> FindAsync(InvoiceCursor? after, string? said, CancellationToken cancellationToken)
    {
        var viewer = User.ToViewer();
        var step = await queue.FindAsync(viewer, after, cancellationToken);
        var skipped = step.Current is null && after is not null && (await queue.FindAsync(viewer, after: null, cancellationToken)).Left > 0;
        return new ReviewView(step, step.Current is { } invoice ? views.Of(invoice, viewer) : null, after, skipped, said);
    }
}
