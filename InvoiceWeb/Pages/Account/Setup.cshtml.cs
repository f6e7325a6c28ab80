using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Account;

/// <summary>Makes the first admin, for whoever holds the link that the console showed.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInRegistration.AddressLimit)]
public sealed class SetupModel(SetupService setup) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public FirstAdmin Input { get; set; } = new();

    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(cancellationToken);
        }

        var result = await setup.CreateFirstAdminAsync(Token, Input.Email.Trim(), Input.Name, Input.Password, cancellationToken);
        if (result is not { Succeeded: true })
        {
            ModelState.AddErrors(result);
            return await RefuseAsync(cancellationToken);
        }

        TempData[Toast.Key] = L["You are the admin now. Sign in with the address and password that you just chose."];
        return RedirectToPage("/Account/SignIn");
    }

    private async Task<IActionResult> RefuseAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Response.StatusCode = IsOpen ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        IsOpen = await setup.IsOpenAsync(Token, cancellationToken);
        if (!IsOpen)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public sealed record FirstAdmin
    {
        [Required(ErrorMessage = "Enter your name.")]
        [StringLength(100, ErrorMessage = "Keep the name under 100 characters.")]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "Enter your e-mail address.")]
        [EmailAddress(ErrorMessage = "That is not an e-mail address.")]
        public string Email { get; init; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        [DataType(DataType.Password)]
        public string Password { get; init; } = "";
    }
}
