using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Passwords;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Profile;

public sealed class PasswordModel(AppUserManager users, ProfileService profile) : ProfilePage(users)
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your present password.")]
    [DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose a new password.")]
    [StringLength(GuessablePassword.MaxLength, ErrorMessage = "Keep the password under 200 characters.")]
    [DataType(DataType.Password)]
    public string Changed { get; set; } = "";

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Refuse();
        }

        var result = await profile.ChangePasswordAsync(Person, Current, Changed);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result);
            return this.Refuse();
        }

        TempData[Toast.Key] = L["Your password is changed. All your other devices are signed out."];
        return RedirectToPage("/Profile/Index");
    }
}
