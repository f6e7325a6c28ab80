using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Pages.Account;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Admin.Users;

/// <summary>Makes an account and the link with which the person sets a password.</summary>
public sealed class InviteModel(UserAdministration administration) : PageModel
{
    [BindProperty]
    public NewUser Input { get; set; } = new();

    public void OnGet()
    {
        // The form is empty.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Refuse();
        }

        var invitation = await administration.InviteAsync(Input.Email, Input.Name, Input.Role);
        if (!invitation.Result.Succeeded)
        {
            ModelState.AddErrors(invitation.Result);
            return this.Refuse();
        }

        TempData[ShownLink.Key] = invitation.Token;
        return RedirectToPage("/Admin/Users/Details", new { id = invitation.User.Id });
    }

    public sealed record NewUser
    {
        [Required(ErrorMessage = "Enter a name.")]
        [StringLength(100, ErrorMessage = "Keep the name under 100 characters.")]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "Enter an e-mail address.")]
        [EmailAddress(ErrorMessage = "That is not an e-mail address.")]
        [StringLength(254, ErrorMessage = "That is not an e-mail address.")]
        public string Email { get; init; } = "";

        [AllowedValues(Roles.Employee, Roles.Admin, ErrorMessage = "Pick a role.")]
        public string Role { get; init; } = Roles.Employee;
    }
}
