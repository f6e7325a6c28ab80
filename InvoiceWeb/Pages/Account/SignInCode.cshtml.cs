using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Account;

/// <summary>The second step: a code of the authenticator app, or a recovery code.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInRegistration.AddressLimit)]
public sealed class SignInCodeModel(SignInService signIn, AppSignInManager manager) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Stay { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Recovery { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the code.")]
    [StringLength(40, ErrorMessage = "That is too long for a code.")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await manager.GetTwoFactorAuthenticationUserAsync() is null ? BackToStart() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Refuse();
        }

        return await signIn.WithCodeAsync(Code, Recovery, Stay, cancellationToken) switch
        {
            SignInOutcome.SignedIn => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/"),
            SignInOutcome.Expired => BackToStart(),
            SignInOutcome.Throttled throttled => this.Refuse(throttled.Wait),
            _ => this.Refuse(Recovery
                ? L["That is none of your recovery codes that are left. Each works once."]
                : L["That code is wrong, or was used already. Wait for the next one. After five wrong tries an account is locked for a quarter of an hour."]),
        };
    }

    private RedirectToPageResult BackToStart() => RedirectToPage("/Account/SignIn", new { ReturnUrl });
}
