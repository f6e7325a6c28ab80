using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Account;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<AppUser> signIn, UserDirectory users) : PageModel
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

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var result = await signIn.PasswordSignInAsync(Input.Email.Trim(), Input.Password, Input.StaySignedIn, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                return LocalRedirect(Destination);
            }

            ModelState.AddModelError("", result.IsLockedOut
                ? L["Too many attempts. Wait a quarter of an hour, then try again."]
                : L["E-mail address or password is wrong."]);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    public sealed record Credentials
    {
        [Required(ErrorMessage = "Enter your e-mail address.")]
        public string Email { get; init; } = "";

        [Required(ErrorMessage = "Enter your password.")]
        [DataType(DataType.Password)]
        public string Password { get; init; } = "";

        public bool StaySignedIn { get; init; }
    }
}
