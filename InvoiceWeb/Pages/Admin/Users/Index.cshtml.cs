using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Admin.Users;

/// <summary>Who can sign in.</summary>
public sealed class IndexModel(UserDirectory directory, TimeProvider clock) : PageModel
{
    private const int MaxSearch = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public UserPage Stretch { get; private set; } = new([], Next: null);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var search = Search ?? "";
        Stretch = await directory.ListAsync(search[..Math.Min(search.Length, MaxSearch)], After, cancellationToken);
    }
}
