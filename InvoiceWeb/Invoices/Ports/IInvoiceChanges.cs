namespace InvoiceWeb.Invoices.Ports;

/// <summary>The change stream over <c>invoices</c>.</summary>
public interface IInvoiceChanges
{
    /// <summary>
    /// Opens the stream: once this completes, no later change is missed. The answer tells every change in order until the token is
    /// cancelled; a lost connection is resumed inside. Where changes can no longer be told (the history was trimmed), it throws
    /// <see cref="ChangesLostException"/> and the caller starts over.
    /// </summary>
    /// <returns>The changes, to be read once; reading to the end or disposing the reader closes the stream.</returns>
    Task<IAsyncEnumerable<InvoiceChange>> WatchAsync(CancellationToken cancellationToken);
}
