using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Live;
using InvoiceWeb.Operation.Health;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Live;

public sealed class InvoiceFeedReaderTests : IAsyncLifetime, IDisposable
{
    private readonly FakeInvoiceChanges changes = new();
    private readonly InvoiceFeed feed = new();
    private readonly FakeTimeProvider clock = new() { AutoAdvanceAmount = TimeSpan.Zero };
    private readonly InvoiceFeedReader reader;

    public InvoiceFeedReaderTests() => reader = new InvoiceFeedReader(changes, feed, new ChangeStreamGauge(clock), clock, NullLogger<InvoiceFeedReader>.Instance);

    [Fact]
    public async Task Execute_ChangeArrives_SubscribersHearIt()
    {
        var watch = await StartAsync();
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        var invoice = InvoiceBuilder.Queued();

        watch.TryWrite(new InvoiceChange(invoice.Id, invoice.OwnerId, invoice));

        (await mara.NextAsync(CancellationToken.None)).ShouldBeOfType<FeedEvent.Changed>().Change.Id.ShouldBe(invoice.Id);
    }

    [Fact]
    public async Task Execute_HistoryLost_WatchesAnewBeforeItSendsSubscribersToResync()
    {
        var watch = await StartAsync();
        var position = feed.Position;
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, position);

        watch.TryComplete(new ChangesLostException(new InvalidOperationException()));
        var end = await AdvanceUntilAsync(mara.NextAsync(CancellationToken.None).AsTask());

        end.ShouldBeNull();
        changes.Opened.ShouldBe(2);
        using var back = feed.Subscribe(InvoiceBuilder.MaraViewing, position);
        (await back.NextAsync(CancellationToken.None)).ShouldBeOfType<FeedEvent.Resync>();
    }

    [Fact]
    public async Task Execute_DatabaseAway_TriesUntilItIsBack()
    {
        changes.Failures = 5;
        await reader.StartAsync(CancellationToken.None);

        var watch = await AdvanceUntilAsync(changes.OpenedAsync().AsTask());

        watch.ShouldNotBeNull();
        changes.Failures.ShouldBe(-1);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => reader.StopAsync(CancellationToken.None);

    public void Dispose() => reader.Dispose();

    private async Task<System.Threading.Channels.ChannelWriter<InvoiceChange>> StartAsync()
    {
        var before = feed.Position;
        await reader.StartAsync(CancellationToken.None);
        var watch = await changes.OpenedAsync();
        while (feed.Position == before) // the reader begins a new epoch right after it has opened its watch
        {
            await Task.Yield();
        }

        return watch.Writer;
    }

    /// <summary>Lets time pass until something has happened.</summary>
    private async Task<T> AdvanceUntilAsync<T>(Task<T> happened)
    {
        while (!happened.IsCompleted)
        {
            clock.Advance(InvoiceFeedReader.LongestPause);
            await Task.Yield();
        }

        return await happened;
    }
}
