using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Profile;

/// <summary>One's own account.</summary>
public sealed class IndexModel(AppUserManager users, ProfileService profile) : ProfilePage(users)
{
    public void OnGet()
    {
        // ProfilePage has found the person.
    }

    public async Task<IActionResult> OnPostSignOutEverywhereAsync()
    {
        var result = await profile.SignOutEverywhereAsync(Person);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result);
            return this.Refuse();
        }

        TempData[Toast.Key] = L["You are signed out on every device."];
        return RedirectToPage("/Account/SignIn");
    }
}
