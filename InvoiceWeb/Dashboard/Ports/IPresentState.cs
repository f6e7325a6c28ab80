namespace InvoiceWeb.Dashboard.Ports;

/// <summary>What is looked up rather than counted; each answer follows an index and ends at a bound.</summary>
public interface IPresentState
{
    Task<PresentState> LookAsync(CancellationToken cancellationToken);

    /// <summary>The size of all stored documents in bytes, from the database's own books.</summary>
    Task<long> StorageAsync(CancellationToken cancellationToken);
}
