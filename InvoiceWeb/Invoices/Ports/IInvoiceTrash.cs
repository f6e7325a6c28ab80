namespace InvoiceWeb.Invoices.Ports;

/// <summary>Those of the collection <c>invoices</c> that were thrown away. No other port tells of them.</summary>
public interface IInvoiceTrash
{
    Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken);

    /// <summary>Thrown away last first.</summary>
    /// <param name="owner">Narrows the list; null lists all owners.</param>
    /// <param name="after">Its key is a time of throwing away, as <see cref="Search.SortKeys.TextOf"/> writes times.</param>
    Task<InvoicePage> ListAsync(UserId? owner, InvoiceCursor? after, int limit, CancellationToken cancellationToken);

    /// <summary>Stores the state of an invoice that is thrown away. Subscribers to <see cref="IInvoiceChanges"/> hear that it is gone.</summary>
    /// <returns>False when the invoice has another version than the preceding one, or is in the trash already; nothing was changed then.</returns>
    Task<bool> TryThrowAwayAsync(Invoice trashed, CancellationToken cancellationToken);

    /// <summary>Stores the state of an invoice that is taken back. Subscribers to <see cref="IInvoiceChanges"/> hear of it.</summary>
    /// <returns>False when the trashed invoice has another version or was deleted; nothing was changed then.</returns>
    Task<bool> TryTakeBackAsync(Invoice restored, CancellationToken cancellationToken);

    /// <summary>Deletes an invoice with its pages for good.</summary>
    /// <returns>False when it is not in the trash.</returns>
    Task<bool> PurgeAsync(InvoiceId id, CancellationToken cancellationToken);

    /// <summary>Deletes for good what was thrown away before a time.</summary>
    /// <param name="owner">Narrows it; null deletes those of all owners.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> PurgeAsync(UserId? owner, DateTimeOffset before, CancellationToken cancellationToken);
}
