using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Accounts.Passwords;
using InvoiceWeb.Accounts.Profile;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Shared;

public static class IdentityErrors
{
    /// <summary>Shows what Identity refused above the form.</summary>
    public static void AddErrors(this ModelStateDictionary modelState, IdentityResult? result)
    {
        foreach (var words in result?.Errors.Select(WordsOf).Distinct(StringComparer.Ordinal) ?? [])
        {
            modelState.AddModelError("", words);
        }
    }

    /// <summary>Identity's own errors come in the reader's language; the others are English, for the command line too.</summary>
    private static string WordsOf(IdentityError error) => error.Code switch
    {
        GuessablePassword.TooLong => L["Keep the password under 200 characters."],
        GuessablePassword.Common => L["Too many people use this password. Choose another, for example a few words in a row."],
        GuessablePassword.Name => L["The password must not be the name or the address. Choose another, for example a few words in a row."],
        LastAdminGuard.ErrorCode => L["This is the only admin who can sign in. Make somebody else an admin first."],
        ProfileService.WrongPassword => L["That is not your password, or it was wrong too often. After five wrong tries wait a quarter of an hour."],
        _ => error.Description,
    };
}
