using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Admin.Audit;

/// <summary>Who did what, when, and from where.</summary>
public sealed class IndexModel(AuditReader audit, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AuditCursor? After { get; set; }

    public AuditQuery Query { get; private set; } = new();

    public AuditPage Stretch { get; private set; } = new([], Next: null);

    /// <summary>Whether part of the address could not be understood and narrows nothing.</summary>
    public bool IsMisunderstood { get; private set; }

    public async Task OnGetAsync([FromQuery] AuditQuery query, CancellationToken cancellationToken)
    {
        Query = query;
        IsMisunderstood = !ModelState.IsValid;
        Stretch = await audit.ListAsync(query.ToFilter(clock.LocalTimeZone), After, cancellationToken);
    }
}
