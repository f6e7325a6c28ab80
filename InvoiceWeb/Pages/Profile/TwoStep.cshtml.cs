using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Profile;

/// <summary>Turns two-step sign-in on and off. Recovery codes are part of the answer that makes them, and nowhere else.</summary>
public sealed class TwoStepModel(AppUserManager users, ProfileService profile) : ProfilePage(users)
{
    /// <summary>The secret for the app, while two-step sign-in is off.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Codes that were made just now.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostOnAsync(string? code)
    {
        if (!Person.TwoFactorEnabled && await profile.TurnOnTwoStepAsync(Person, code ?? "") is { } codes)
        {
            Codes = codes;
            return Page();
        }

        await ShowAsync();
        return this.Refuse(L["That code is wrong, or was used already. Wait for the next one, and check that the phone's clock is right."]);
    }

    public async Task<IActionResult> OnPostOffAsync(string? password)
    {
        var result = await profile.TurnOffTwoStepAsync(Person, password ?? "");
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result);
            return this.Refuse();
        }

        TempData[Toast.Key] = L["Two-step sign-in is off."];
        return RedirectToPage("/Profile/Index");
    }

    public async Task<IActionResult> OnPostCodesAsync(string? password)
    {
        if (!Person.TwoFactorEnabled)
        {
            return RedirectToPage();
        }

        var (result, codes) = await profile.RenewRecoveryCodesAsync(Person, password ?? "");
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result);
            return this.Refuse();
        }

        Codes = codes;
        return Page();
    }

    private async Task ShowAsync() => Key = Person.TwoFactorEnabled ? "" : await profile.AuthenticatorKeyAsync(Person);
}
