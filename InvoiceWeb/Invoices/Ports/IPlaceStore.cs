using InvoiceWeb.Invoices.Places;

namespace InvoiceWeb.Invoices.Ports;

/// <summary>The collection <c>page_places</c>: what stands where on each page, apart from the invoice so that lists stay light.</summary>
public interface IPlaceStore
{
    /// <summary>Stores what was read on a page in place of what was read on it before.</summary>
    Task ReplaceAsync(InvoiceId invoice, PageReference page, IReadOnlyList<PlacedText> places, CancellationToken cancellationToken);

    /// <param name="number">0-based; the page of the boxes in the answer.</param>
    /// <returns>Nothing when the page has not been read.</returns>
    Task<IReadOnlyList<PlacedText>> FindAsync(PageReference page, int number, CancellationToken cancellationToken);

    /// <summary>Removes what was read on an invoice's pages.</summary>
    Task DeleteAsync(InvoiceId invoice, CancellationToken cancellationToken);

    /// <summary>Removes what was read on pages whose invoice was deleted meanwhile.</summary>
    Task<long> DeleteOrphansAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken);
}
