using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Account;

public sealed class SignOutModel(AppSignInManager signIn, IAuditLog audit) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await audit.WriteAsync(new AuditEntry(AuditAction.SignedOut));
        await signIn.SignOutAsync();
        return RedirectToPage("/Account/SignIn");
    }
}
