using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Links;
using InvoiceWeb.Accounts.Passwords;
using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Account;

/// <summary>Where a one-time link leads: an invitation, or help for whoever forgot the password.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInRegistration.AddressLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SetPasswordModel(PasswordLinks links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(GuessablePassword.MaxLength, ErrorMessage = "Keep the password under 200 characters.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>Whose link it is; null when it does not work (any more).</summary>
    public AppUser? Person { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await links.UseAsync(Token, Password, cancellationToken);
            if (result is { Succeeded: true })
            {
                TempData[Toast.Key] = L["Your password is set. Sign in with it."];
                return RedirectToPage("/Account/SignIn");
            }

            ModelState.AddErrors(result);
        }

        await ShowAsync(cancellationToken);
        return Person is null ? Page() : this.Refuse();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Person = await links.FindAsync(Token, cancellationToken);
        if (Person is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
