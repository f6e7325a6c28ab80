using InvoiceWeb.Accounts.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Account;

/// <summary>Forms that are shown again with what was wrong.</summary>
public static class Refusals
{
    public static IActionResult Refuse(this PageModel page, string? reason = null)
    {
        if (reason is not null)
        {
            page.ModelState.AddModelError("", reason);
        }

        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>Tried too often.</summary>
    public static IActionResult Refuse(this PageModel page, TimeSpan wait)
    {
        page.ModelState.AddModelError("", L["Too many attempts. Wait {0} min, then try again.", Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))]);
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.SetRetryAfter(wait);
        return page.Page();
    }
}
