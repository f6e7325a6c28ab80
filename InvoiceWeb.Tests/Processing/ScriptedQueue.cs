using System.Threading.Channels;
using InvoiceWeb.Invoices;
using InvoiceWeb.Processing;

namespace InvoiceWeb.Tests.Processing;

/// <summary>A queue whose answers to renewals a test chooses and whose saved states it can read.</summary>
internal sealed class ScriptedQueue : IInvoiceQueue
{
    public Channel<Lease> Renewals { get; } = Channel.CreateUnbounded<Lease>();

    public List<Invoice> Saved { get; } = [];

    public Func<bool> Answer { get; set; } = () => true;

    public Task<Invoice?> ClaimAsync(Lease lease, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult<Invoice?>(null);

    public Task<bool> RenewAsync(InvoiceId id, Lease lease, CancellationToken cancellationToken)
    {
        Renewals.Writer.TryWrite(lease);
        return Task.FromResult(Answer());
    }

    public Task<bool> SaveAsync(Invoice next, string token, CancellationToken cancellationToken)
    {
        Saved.Add(next);
        return Task.FromResult(true);
    }
}
