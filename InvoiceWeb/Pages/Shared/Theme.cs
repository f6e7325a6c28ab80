namespace InvoiceWeb.Pages.Shared;

/// <summary>The look that the person picked on this device. The page is rendered with it, so that it never flashes in the other.</summary>
public static class Theme
{
    /// <summary>Set by <c>wwwroot/js/theme.js</c>.</summary>
    public const string Cookie = "theme";

    /// <returns>"light", "dark", or "auto" when the device decides.</returns>
    public static string Of(HttpRequest request) => request.Cookies[Cookie] is ("light" or "dark") and var picked ? picked : "auto";
}
