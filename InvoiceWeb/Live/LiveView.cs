using InvoiceWeb.Invoices;

namespace InvoiceWeb.Live;

/// <summary>What the browser at the other end of a stream shows.</summary>
/// <param name="Invoice">The one invoice of a details page; null for a list.</param>
public sealed record LiveView(InvoiceId? Invoice)
{
    /// <summary>Whether the page said, when it was rendered, that reading rests.</summary>
    public bool ShowsPause { get; init; }

    public bool Shows(InvoiceId id) => Invoice is null || Invoice == id;
}
