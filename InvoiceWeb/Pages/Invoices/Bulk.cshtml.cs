using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Bulk;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>
/// One thing done to many invoices. A whole list is done a stretch at a time: each answer sends itself back for the next one until all was
/// looked at, so that the person sees how far it is and can stop.
/// </summary>
public sealed class BulkModel(BulkService bulk, InvoiceService invoices, ListFilters filters, UserDirectory users) : PageModel
{
    public BulkView View { get; private set; } = new(new BulkForm(), "", "/");

    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync([FromQuery] ListQuery query, [FromForm] BulkForm form, CancellationToken cancellationToken)
    {
        // A list that is wider than asked for is worse than none: it would be taken for what was asked for.
        if (!ModelState.IsValid || form.Action is not { } action || form.Next?.Fits(InvoiceSort.Newest) == false)
        {
            return BadRequest();
        }

        var viewer = User.ToViewer();
        View = new BulkView(form, "/invoices/bulk" + query.ToQueryString(), "/" + query.ToQueryString());
        var to = action is BulkAction.Reassign ? await FindAsync(viewer, form.To) : null;
        if (RefusalOf(form, viewer, to) is { } refusal)
        {
            View = View with { Refusal = refusal };
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Answer();
        }

        var order = new BulkOrder(action, to);
        View = form.Whole
            ? await RunWholeAsync(viewer, order, await filters.OfAsync(query, viewer, cancellationToken), cancellationToken)
            : After(await bulk.RunAsync(viewer, order, form.Selected, cancellationToken));
        return Answer();
    }

    private async Task<BulkView> RunWholeAsync(Viewer viewer, BulkOrder order, InvoiceFilter filter, CancellationToken cancellationToken)
    {
        if (View.Form.Confirmed)
        {
            return After(await bulk.RunAsync(viewer, order, filter, View.Form.Next, cancellationToken));
        }

        var totals = await invoices.SumAsync(viewer, filter, cancellationToken);
        return View with
        {
            Form = View.Form with { Total = totals.Count, Ids = null },
            Question = BulkWords.Question(order.Action, totals.Count, !totals.IsComplete),
        };
    }

    private BulkView After(BulkResult result) => View with
    {
        Form = View.Form with { Next = result.Next, Done = View.Form.Done + result.Done.Count, Left = View.Form.Left + result.Left.Count },
        Done = result.Done,
        Left = result.Left,
        Next = result.Next,
    };

    private async Task<Person?> FindAsync(Viewer viewer, string? email) =>
        viewer.IsAdmin && !string.IsNullOrWhiteSpace(email) && await users.FindByEmailAsync(email.Trim()) is { DisabledAt: null } user
            ? new Person(user.UserId, user.DisplayName)
            : null;

    private static string? RefusalOf(BulkForm form, Viewer viewer, Person? to) => form switch
    {
        { Action: BulkAction.Reassign } when !viewer.IsAdmin => L["Only an admin can give invoices to somebody else."],
        { Action: BulkAction.Reassign, To: null or "" } => L["Say to whom: the e-mail address of somebody who has an account."],
        { Action: BulkAction.Reassign } when to is null => L["Nobody with an open account has the address {0}. Choose one from the list.", form.To],
        { Whole: false, Selected.Count: 0 } => L["Select the invoices first."],
        { Whole: false, Selected.Count: > BulkService.MaxNamed } => L["Select {0} invoices at most, or all that fit the search.", BulkService.MaxNamed],
        { Whole: true, Action: BulkAction.Restore } => L["Select the invoices first."],
        _ => null,
    };

    private IActionResult Answer() => Request.IsHtmx() ? Partial("_Bulk", View) : Page();
}
