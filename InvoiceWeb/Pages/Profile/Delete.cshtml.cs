using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Profile;

public sealed class DeleteModel(AppUserManager users, ProfileService profile) : ProfilePage(users)
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your password.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Refuse();
        }

        var result = await profile.DeleteAsync(Person, Password, cancellationToken);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result);
            return this.Refuse();
        }

        TempData[Toast.Key] = L["Your account was deleted."];
        return RedirectToPage("/Account/SignIn");
    }
}
