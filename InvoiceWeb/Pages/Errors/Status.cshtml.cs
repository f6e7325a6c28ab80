using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Errors;

/// <summary>Puts a bare status code into words.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // A refused post is executed again as this page, token or not.
public sealed class StatusModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Heading => Code switch
    {
        StatusCodes.Status404NotFound => L["There is nothing here"],
        StatusCodes.Status400BadRequest => L["This page has gone stale"],
        StatusCodes.Status403Forbidden => L["This is not for you"],
        StatusCodes.Status413PayloadTooLarge => L["That is too much at once"],
        StatusCodes.Status429TooManyRequests => L["Too many attempts"],
        _ => L["That did not work"],
    };

    public string Advice => Code switch
    {
        StatusCodes.Status404NotFound => L["The page or invoice does not exist, was deleted, or belongs to somebody else."],
        StatusCodes.Status400BadRequest => L["It was open for too long, or you signed in anew meanwhile. Go back, reload it and try again."],
        StatusCodes.Status403Forbidden => L["Your account has no right to do that. If it should, ask your admin."],
        StatusCodes.Status413PayloadTooLarge => L["The server does not take that much in one go. Send a smaller photo."],
        StatusCodes.Status429TooManyRequests => L["Too much was tried from where you are. Wait a minute, then try again."],
        _ => L["The server answered with status {0}.", Code],
    };
}
