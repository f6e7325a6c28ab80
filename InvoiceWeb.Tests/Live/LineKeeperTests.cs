using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Live;

public sealed class LineKeeperTests : IAsyncLifetime, IDisposable
{
    private readonly FakeQueueLine queue = new();
    private readonly InvoiceFeed feed = new();
    private readonly ChangingOptions<QueueOptions> options = new(new QueueOptions());
    private readonly FakeTimeProvider clock = new();
    private readonly LineKeeper keeper;
    private readonly Invoice first = InvoiceBuilder.Queued();
    private readonly Invoice second = InvoiceBuilder.Queued(InvoiceBuilder.Jonas, InvoiceBuilder.Noon.AddMinutes(1));

    public LineKeeperTests() => keeper = new LineKeeper(queue, feed, options, clock, NullLogger<LineKeeper>.Instance);

    [Fact]
    public async Task Execute_Start_KnowsWhoWaits()
    {
        await StartAsync(first, second);

        keeper.Line.PlaceOf(first.Id).ShouldBe(1);
        keeper.Line.PlaceOf(second.Id).ShouldBe(2);
        keeper.Line.PlaceOf(InvoiceId.New(InvoiceBuilder.Noon)).ShouldBeNull();
    }

    [Fact]
    public async Task Execute_TheNextIsTaken_TellsEveryoneThatTheLineMoved()
    {
        await StartAsync(first, second);
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        queue.Waiting = Line(second);

        feed.Publish(Change(first with { Status = InvoiceStatus.Processing }));
        var moved = await AdvanceUntilMovedAsync(mara);

        moved.Line.PlaceOf(second.Id).ShouldBe(1);
        keeper.Line.PlaceOf(first.Id).ShouldBeNull();
    }

    [Fact]
    public async Task Execute_ReadingIsPaused_TellsEveryone()
    {
        await StartAsync(first);
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);

        options.Change(new QueueOptions { Paused = true });

        (await AdvanceUntilMovedAsync(mara)).Line.IsPaused.ShouldBeTrue();
        keeper.Line.IsPaused.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_ChangeOfOneThatDoesNotWait_LooksAtNothing()
    {
        await StartAsync(first);
        var looks = queue.Looks;
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        var read = InvoiceBuilder.Queued() with { Status = InvoiceStatus.Processed };
        queue.Waiting = Line(first, second);

        feed.Publish(Change(read));
        feed.Publish(Change(second));
        (await AdvanceUntilMovedAsync(mara)).Line.PlaceOf(second.Id).ShouldBe(2);

        queue.Looks.ShouldBe(looks + 1);
    }

    [Fact]
    public async Task Execute_DatabaseOutOfReach_LooksAgain()
    {
        await StartAsync(first);
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        (queue.IsOutOfReach, queue.Waiting) = (true, Line(second));
        var looks = queue.Looks;

        feed.Publish(Change(second));
        while (queue.Looks == looks)
        {
            clock.Advance(LineKeeper.Pause);
            await Task.Yield();
        }

        queue.IsOutOfReach = false;
        (await AdvanceUntilMovedAsync(mara)).Line.PlaceOf(second.Id).ShouldBe(1);
    }

    [Fact]
    public void PlaceOf_BeyondTheHead_IsNotCounted() =>
        new QueueLine([.. Enumerable.Range(0, QueueLine.Length).Select(_ => new WaitingInvoice(InvoiceId.New(InvoiceBuilder.Noon), InvoiceBuilder.Mara))])
            .PlaceOf(first.Id).ShouldBeNull();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => keeper.StopAsync(CancellationToken.None);

    public void Dispose() => keeper.Dispose();

    private static InvoiceChange Change(Invoice invoice) => new(invoice.Id, invoice.OwnerId, invoice);

    private static IReadOnlyList<WaitingInvoice> Line(params Invoice[] invoices) => [.. invoices.Select(one => new WaitingInvoice(one.Id, one.OwnerId))];

    private async Task StartAsync(params Invoice[] invoices)
    {
        queue.Waiting = Line(invoices);
        await keeper.StartAsync(CancellationToken.None);
        while (!keeper.Line.Waiting.SequenceEqual(queue.Waiting))
        {
            await Task.Yield();
        }
    }

    private async Task<FeedEvent.LineMoved> AdvanceUntilMovedAsync(FeedSubscription subscription)
    {
        while (true)
        {
            var next = subscription.NextAsync(CancellationToken.None).AsTask();
            while (!next.IsCompleted)
            {
                clock.Advance(LineKeeper.Pause);
                await Task.Yield();
            }

            if (await next is FeedEvent.LineMoved moved)
            {
                return moved;
            }
        }
    }
}
