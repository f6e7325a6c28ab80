using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Localization;

/// <summary>Remembers the picked language on this device and leads back to where the person was.</summary>
[AllowAnonymous]
public sealed class SwitchModel(TimeProvider clock) : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Whoever comes by the address alone finds the choice on every other page.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string? code, string? returnUrl)
    {
        if (Languages.Find(code) is not { } language)
        {
            return BadRequest();
        }

        Response.Cookies.Append(PickedLanguage.Cookie, language.Code, new CookieOptions
        {
            Expires = clock.GetUtcNow() + Kept,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
