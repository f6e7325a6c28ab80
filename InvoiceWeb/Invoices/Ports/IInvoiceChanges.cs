namespace InvoiceWeb.Invoices.Ports;

/// <summary>The change stream over <c>invoices</c>.</summary>
public interface IInvoiceChanges
{
    /// <summary>
    /// Every change from now on, in order, until the token is cancelled. A lost connection is resumed inside; where changes
    /// can no longer be told (the history was trimmed), it throws <see cref="ChangesLostException"/> and the caller starts over.
    /// </summary>
    IAsyncEnumerable<InvoiceChange> WatchAsync(CancellationToken cancellationToken);
}
