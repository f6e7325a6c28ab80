using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InvoiceWeb.Pages.Shared;

public static class IdentityErrors
{
    /// <summary>Shows what Identity refused above the form.</summary>
    public static void AddErrors(this ModelStateDictionary modelState, IdentityResult? result)
    {
        foreach (var error in result?.Errors.DistinctBy(error => error.Description, StringComparer.Ordinal) ?? [])
        {
            modelState.AddModelError("", error.Description);
        }
    }
}
