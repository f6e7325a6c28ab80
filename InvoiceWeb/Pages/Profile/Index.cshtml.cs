using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Profile;

/// <summary>One's own account.</summary>
public sealed class IndexModel(AppUserManager users, ProfileService profile, AccessTokens tokens) : ProfilePage(users)
{
    /// <summary>How many access tokens there are.</summary>
    public int Tokens { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => CountAsync(cancellationToken);

    public async Task<IActionResult> OnPostSignOutEverywhereAsync(CancellationToken cancellationToken)
    {
        var result = await profile.SignOutEverywhereAsync(Person);
        if (!result.Succeeded)
        {
            await CountAsync(cancellationToken);
            ModelState.AddErrors(result);
            return this.Refuse();
        }

        TempData[Toast.Key] = L["You are signed out on every device."];
        return RedirectToPage("/Account/SignIn");
    }

    private async Task CountAsync(CancellationToken cancellationToken) => Tokens = (await tokens.ListAsync(Person, cancellationToken)).Count;
}
