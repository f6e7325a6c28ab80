using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Import;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Users;

/// <summary>What is wrong with a table of people, and in which line.</summary>
public static class ImportWords
{
    public static string Of(ImportError error) => error.Line > 0 ? L["Line {0}: {1}", error.Line, FlawOf(error)] : FlawOf(error);

    private static string FlawOf(ImportError error) => error.Flaw switch
    {
        ImportFlaw.NoHeader => L["The first line has to name the columns: name, email and, if wanted, role."],
        ImportFlaw.Malformed => L["This cannot be read as CSV; look for a quotation mark that is not closed."],
        ImportFlaw.Empty => L["There is nobody in this file."],
        ImportFlaw.TooManyRows => L["Too many people at once: {0} are the most. Divide the file.", UserImport.MaxRows],
        ImportFlaw.NameMissing => L["The name is missing."],
        ImportFlaw.NameTooLong => L["Keep the name under 100 characters."],
        ImportFlaw.EmailMissing => L["The e-mail address is missing."],
        ImportFlaw.NoEmail => L["“{0}” is not an e-mail address.", error.Value],
        ImportFlaw.NoRole => L["“{0}” is not a role; write {1} or {2}.", error.Value, Roles.Employee, Roles.Admin],
        ImportFlaw.Twice => L["This address stands in line {0} already.", error.Value],
        ImportFlaw.Taken => L["{0} has an account already.", error.Value],
        _ => throw new ArgumentOutOfRangeException(nameof(error), error.Flaw, "A flaw without words."),
    };
}
