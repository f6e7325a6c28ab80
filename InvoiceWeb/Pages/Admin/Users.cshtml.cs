using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin;

/// <summary>Who may sign in.</summary>
public sealed class UsersModel(UserDirectory directory) : PageModel
{
    public IReadOnlyList<AppUser> People { get; private set; } = [];

    [BindProperty]
    public NewUser Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken) => People = await directory.ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await directory.CreateAsync(Input.Email.Trim(), Input.Name, Input.Role, Input.Password);
            if (result.Succeeded)
            {
                TempData[Toast.Key] = L["{0} can sign in now.", Input.Name.Trim()];
                return RedirectToPage();
            }

            ModelState.AddErrors(result);
        }

        People = await directory.ListAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public sealed record NewUser
    {
        [Required(ErrorMessage = "Enter a name.")]
        [StringLength(100, ErrorMessage = "Keep the name under 100 characters.")]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "Enter an e-mail address.")]
        [EmailAddress(ErrorMessage = "That is not an e-mail address.")]
        public string Email { get; init; } = "";

        [AllowedValues(Roles.Employee, Roles.Admin, ErrorMessage = "Pick a role.")]
        public string Role { get; init; } = Roles.Employee;

        [Required(ErrorMessage = "Choose a password to start with.")]
        [DataType(DataType.Password)]
        public string Password { get; init; } = "";
    }
}
