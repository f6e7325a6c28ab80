using System.Threading.Channels;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Tests.Live;

/// <summary>A change stream in a test's hand. Each watch is a channel; completing it with an error loses the stream.</summary>
public sealed class FakeInvoiceChanges : IInvoiceChanges
{
    private readonly Channel<Channel<InvoiceChange>> watches = Channel.CreateUnbounded<Channel<InvoiceChange>>();

    /// <summary>How many of the next watches cannot be opened.</summary>
    public int Failures { get; set; }

    /// <summary>How many watches have been opened.</summary>
    public int Opened { get; private set; }

    /// <summary>The next watch that is opened.</summary>
    public ValueTask<Channel<InvoiceChange>> OpenedAsync() => watches.Reader.ReadAsync();

    public Task<IAsyncEnumerable<InvoiceChange>> WatchAsync(CancellationToken cancellationToken)
    {
        if (Failures-- > 0)
        {
            throw new TimeoutException("The database is away.");
        }

        Opened++;
        var watch = Channel.CreateUnbounded<InvoiceChange>();
        watches.Writer.TryWrite(watch);
        return Task.FromResult(watch.Reader.ReadAllAsync(cancellationToken));
    }
}
