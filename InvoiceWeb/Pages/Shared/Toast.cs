namespace InvoiceWeb.Pages.Shared;

/// <summary>A word to the person that survives a redirect, in <c>TempData</c>.</summary>
public static class Toast
{
    public const string Key = "toast";

    /// <summary>The invoice that was just thrown away and can be taken back at once.</summary>
    public const string UndoKey = "undo";
}
