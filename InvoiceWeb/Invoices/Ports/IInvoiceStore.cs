namespace InvoiceWeb.Invoices.Ports;

/// <summary>The collection <c>invoices</c>.</summary>
public interface IInvoiceStore
{
    /// <summary>Stores a new invoice durably before it returns.</summary>
    Task InsertAsync(Invoice invoice, CancellationToken cancellationToken);

    Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken);

    /// <param name="owner">Narrows the list; null lists all owners.</param>
    Task<InvoicePage> ListAsync(UserId? owner, InvoiceCursor? after, int limit, CancellationToken cancellationToken);

    Task<StatusCounts> CountByStatusAsync(UserId? owner, CancellationToken cancellationToken);

    /// <summary>Replaces the state that has the preceding version.</summary>
    /// <returns>False when the stored invoice has another version or is gone; nothing was changed then.</returns>
    Task<bool> TryReplaceAsync(Invoice next, CancellationToken cancellationToken);

    /// <summary>Deletes the invoice and its pages. Subscribers to <see cref="IInvoiceChanges"/> hear of it.</summary>
    /// <returns>False when there was none.</returns>
    Task<bool> DeleteAsync(InvoiceId id, CancellationToken cancellationToken);
}
