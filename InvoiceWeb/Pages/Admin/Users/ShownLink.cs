using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Pages.Admin.Users;

/// <summary>A one-time link on its way to the one page that shows it, in the encrypted cookie of <c>TempData</c>.</summary>
public static class ShownLink
{
    public const string Key = "link";

    /// <summary>The link as it is passed on.</summary>
    public static string AddressOf(IUrlHelper url, string token) =>
        url.PageLink("/Account/SetPassword", values: new { token }) ?? throw new InvalidOperationException("The page that sets passwords has no address.");
}
