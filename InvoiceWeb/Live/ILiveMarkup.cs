using InvoiceWeb.Invoices;

namespace InvoiceWeb.Live;

/// <summary>Puts a change into the HTML that the browser swaps in.</summary>
public interface ILiveMarkup
{
    Task<string> RenderAsync(HttpContext context, Viewer viewer, LiveView view, InvoiceChange change);

    /// <returns>The viewer's places in the line; empty where the page shows nothing that waits.</returns>
    Task<string> RenderAsync(HttpContext context, Viewer viewer, LiveView view, QueueLine line);
}
