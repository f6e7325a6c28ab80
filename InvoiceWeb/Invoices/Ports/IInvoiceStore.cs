using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Invoices.Ports;

/// <summary>The collection <c>invoices</c>, but for those in the trash.</summary>
public interface IInvoiceStore
{
    /// <summary>Stores a new invoice durably before it returns.</summary>
    /// <returns>False when its owner has one with the same <see cref="UploadReceipt.Key"/>; nothing was stored then.</returns>
    Task<bool> InsertAsync(Invoice invoice, CancellationToken cancellationToken);

    Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken);

    Task<Invoice?> FindAsync(UserId owner, UploadKey upload, CancellationToken cancellationToken);

    /// <param name="owner">Narrows the list; null lists all owners.</param>
    /// <param name="after">Has to fit <paramref name="sort"/>; null begins at the list's head.</param>
    Task<InvoicePage> ListAsync(
        UserId? owner, InvoiceFilter filter, InvoiceSort sort, InvoiceCursor? after, int limit, CancellationToken cancellationToken);

    /// <summary>Adds up what a list comes to.</summary>
    /// <param name="limit">How many invoices are looked at.</param>
    Task<ListTotals> SumAsync(UserId? owner, InvoiceFilter filter, int limit, CancellationToken cancellationToken);

    Task<StatusCounts> CountByStatusAsync(UserId? owner, CancellationToken cancellationToken);

    /// <summary>Replaces the state that has the preceding version.</summary>
    /// <returns>False when the stored invoice has another version or is gone; nothing was changed then.</returns>
    Task<bool> TryReplaceAsync(Invoice next, CancellationToken cancellationToken);
}
