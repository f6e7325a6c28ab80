using InvoiceWeb.Invoices;

namespace InvoiceWeb.Processing;

/// <summary>The collection <c>invoices</c> as the workers' queue. Who holds an invoice's lease is the only one to write it.</summary>
public interface IInvoiceQueue
{
    /// <summary>
    /// Takes the oldest queued invoice, or else one whose lease ran out at <paramref name="now"/>, by one atomic update
    /// that sets status, step and lease and counts the attempt.
    /// </summary>
    /// <returns>The claimed state; null when nothing waits.</returns>
    Task<Invoice?> ClaimAsync(Lease lease, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Extends a lease. No subscriber to changes hears of it.</summary>
    /// <returns>False when the lease is no longer held.</returns>
    Task<bool> RenewAsync(InvoiceId id, Lease lease, CancellationToken cancellationToken);

    /// <summary>Stores the next state of a claimed invoice.</summary>
    /// <param name="token">The claim's <see cref="Lease.Token"/>.</param>
    /// <returns>False when the lease is no longer held (it ran out and was claimed anew, or the invoice was deleted); nothing was stored then.</returns>
    Task<bool> SaveAsync(Invoice next, string token, CancellationToken cancellationToken);
}
