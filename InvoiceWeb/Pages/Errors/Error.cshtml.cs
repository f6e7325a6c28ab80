using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Errors;

/// <summary>Shown in place of a page that threw. The log holds the exception under the same reference.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // A failed post is executed again as this page, token or not.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>Whether the database is out of reach, which passes.</summary>
    public bool IsTemporary => Response.StatusCode == StatusCodes.Status503ServiceUnavailable;
}
