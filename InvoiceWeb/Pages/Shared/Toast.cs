namespace InvoiceWeb.Pages.Shared;

/// <summary>A word to the person that survives a redirect, in <c>TempData</c>.</summary>
public static class Toast
{
    public const string Key = "toast";
}
