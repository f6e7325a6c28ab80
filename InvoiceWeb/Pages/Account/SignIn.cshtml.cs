using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Passwords;
using InvoiceWeb.Accounts.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Account;

[AllowAnonymous]
[EnableRateLimiting(SignInRegistration.AddressLimit)]
public sealed class SignInModel(SignInService signIn, UserDirectory users) : PageModel
{
    [BindProperty]
    public Credentials Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether nobody can sign in yet.</summary>
    public bool NeedsSetup { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.Identity?.IsAuthenticated ?? false)
        {
            return LocalRedirect(Destination);
        }

        NeedsSetup = !await users.AnyAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Refuse();
        }

        return await signIn.WithPasswordAsync(Input.Email.Trim(), Input.Password, Input.StaySignedIn, cancellationToken) switch
        {
            SignInOutcome.SignedIn => LocalRedirect(Destination),
            SignInOutcome.NeedsCode => RedirectToPage("/Account/SignInCode", new { ReturnUrl, Stay = Input.StaySignedIn }),
            SignInOutcome.Throttled throttled => this.Refuse(throttled.Wait),
            _ => this.Refuse(L["E-mail address or password is wrong. After five wrong tries an account is locked for a quarter of an hour; your admin can unlock it."]),
        };
    }

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    public sealed record Credentials
    {
        [Required(ErrorMessage = "Enter your e-mail address.")]
        public string Email { get; init; } = "";

        [Required(ErrorMessage = "Enter your password.")]
        [StringLength(GuessablePassword.MaxLength, ErrorMessage = "E-mail address or password is wrong.")]
        [DataType(DataType.Password)]
        public string Password { get; init; } = "";

        public bool StaySignedIn { get; init; }
    }
}
