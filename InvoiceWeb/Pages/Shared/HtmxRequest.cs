namespace InvoiceWeb.Pages.Shared;

public static class HtmxRequest
{
    /// <summary>Whether htmx sent the request and will swap a fragment of a page.</summary>
    public static bool IsHtmx(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");
}
