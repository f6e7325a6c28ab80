using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The list: what happened last comes first, unless the address asks for something else.</summary>
public sealed class IndexModel(InvoiceService invoices, ListFilters filters, InvoiceFeed feed, LineKeeper keeper) : PageModel
{
    /// <summary>Which element asked, when its answer's address is to stand in the address bar.</summary>
    private const string Finder = "form#finder";

    [BindProperty(SupportsGet = true)]
    public InvoiceCursor? After { get; set; }

    public ListQuery Query { get; private set; } = new();

    public InvoicePage Stretch { get; private set; } = new([], null);

    /// <summary>Names of the parts of the address that could not be understood and narrow nothing.</summary>
    public IReadOnlyList<string> Misunderstood { get; private set; } = [];

    public bool IsFirst => After is null;

    /// <summary>Whether an invoice that comes in belongs at the head of what is shown.</summary>
    public bool TakesNew => IsFirst && Query.IsPlain;

    public bool ShowsOwners { get; private set; }

    /// <summary>Who is read next.</summary>
    public QueueLine Line { get; private set; } = QueueLine.Empty;

    public string LiveUrl { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        if (ModelState.TryGetValue(nameof(After), out var after) && after.Errors.Count > 0 || After?.Fits(query.Order) == false)
        {
            return NotFound();
        }

        Misunderstood = [.. ModelState.Where(part => part.Value?.Errors.Count > 0).Select(part => part.Key)];

        // Read before the list: whatever happens from here on comes through the stream, twice at worst.
        Line = keeper.Line;
        LiveUrl = $"{LiveRegistration.Path}?since={feed.Position}{(Line.IsPaused ? "&paused=true" : "")}";
        var viewer = User.ToViewer();
        ShowsOwners = viewer.IsAdmin;
        var filter = await filters.OfAsync(query, viewer, cancellationToken);
        Stretch = await invoices.ListAsync(viewer, filter, query.Order, After, cancellationToken);
        if (string.Equals(Request.Headers["HX-Source"], Finder, StringComparison.Ordinal))
        {
            Response.Headers["HX-Push-Url"] = "/" + query.ToQueryString();
        }

        return Page();
    }
}
