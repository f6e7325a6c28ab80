using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Admin.Users;

/// <summary>Whom somebody may mean who types a name or an address: choices for a field, which htmx puts beside it.</summary>
public sealed class SuggestModel(UserDirectory directory) : PageModel
{
    private const int MaxSearch = 200;
    private const int MaxPeople = 12;

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<AppUser> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var search = To ?? "";
        var found = await directory.ListAsync(search[..Math.Min(search.Length, MaxSearch)], after: null, cancellationToken);
        People = [.. found.Items.Where(person => person.DisabledAt is null).Take(MaxPeople)];
    }
}
