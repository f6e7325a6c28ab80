using InvoiceWeb.Dashboard.Counting;

namespace InvoiceWeb.Dashboard.Ports;

/// <summary>What of the invoices has been counted, and the ledger of batches that hands it out to one instance at a time.</summary>
public interface ITallyStore
{
    Task<LedgerState> StateAsync(CancellationToken cancellationToken);

    /// <summary>Invoices that changed since they were counted, or never were, each with what was counted of it.</summary>
    Task<IReadOnlyList<DueInvoice>> DueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Opens a batch.</summary>
    /// <returns>False when its number was taken by another instance: nothing was stored, and its invoices have to be looked up anew.</returns>
    Task<bool> TryOpenAsync(TallyBatch batch, CancellationToken cancellationToken);

    /// <summary>Notes the invoices of an open batch as counted and closes it. May be done again, and by several instances at once.</summary>
    Task SettleAsync(TallyBatch batch, CancellationToken cancellationToken);
}
