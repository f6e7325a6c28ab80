using InvoiceWeb.Invoices;

namespace InvoiceWeb.Live;

/// <summary>Puts a change into the HTML that the browser swaps in.</summary>
public interface ILiveMarkup
{
    Task<string> RenderAsync(HttpContext context, Viewer viewer, LiveView view, InvoiceChange change);

    /// <param name="tellsPause">Whether it has to be said that reading rests, or goes on.</param>
    /// <returns>The viewer's places in the line; empty where the page shows nothing that waits.</returns>
    Task<string> RenderAsync(HttpContext context, Viewer viewer, LiveView view, QueueLine line, bool tellsPause);
}
