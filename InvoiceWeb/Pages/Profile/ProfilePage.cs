using InvoiceWeb.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Profile;

/// <summary>A page about the account of whoever is signed in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class ProfilePage(AppUserManager users) : PageModel
{
    /// <summary>Set before any handler runs.</summary>
    public AppUser Person { get; private set; } = null!;

    [NonHandler] // else it would count as what answers the method PAGE
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Deleted a moment ago: the cookie is not looked at again yet.
        if (await users.GetUserAsync(User) is not { } person)
        {
            context.Result = Challenge();
            return;
        }

        Person = person;
        await next();
    }
}
