using InvoiceWeb.Accounts;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Shared;

/// <summary>How a role is told to a person.</summary>
public static class RoleWords
{
    public static string Of(string role) => role switch
    {
        Roles.Employee => L["Employee"],
        Roles.Admin => L["Admin"],
        _ => role,
    };
}
