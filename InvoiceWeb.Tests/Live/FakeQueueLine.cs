using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Tests.Live;

/// <summary>A queue that a test fills, and that can be out of reach.</summary>
public sealed class FakeQueueLine : IQueueLine
{
    private int looks;

    public IReadOnlyList<WaitingInvoice> Waiting { get; set; } = [];

    public bool IsOutOfReach { get; set; }

    public int Looks => Volatile.Read(ref looks);

    public Task<IReadOnlyList<WaitingInvoice>> FirstAsync(int limit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref looks);
        return IsOutOfReach
            ? Task.FromException<IReadOnlyList<WaitingInvoice>>(new IOException("The database is out of reach."))
            : Task.FromResult<IReadOnlyList<WaitingInvoice>>([.. Waiting.Take(limit)]);
    }
}
