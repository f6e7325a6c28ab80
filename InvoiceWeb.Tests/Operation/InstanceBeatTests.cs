using InvoiceWeb.Operation;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Operation;

public sealed class InstanceBeatTests : IDisposable
{
    private readonly FakeInstanceStore store = new();
    private readonly FakeTimeProvider clock = new(InvoiceBuilder.Noon);
    private readonly WorkBoard board;
    private readonly InstanceBeat beat;

    public InstanceBeatTests()
    {
        board = new WorkBoard(clock);
        beat = new InstanceBeat(store, board, Options.Create(new InstanceOptions { Name = "cellar" }), clock, NullLogger<InstanceBeat>.Instance);
    }

    private int Count => store.Saved.Count;

    [Fact]
    public async Task Execute_NothingHappens_GivesASignOfLifeBeforeItCountsAsGone()
    {
        await beat.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(() => Count >= 2);
        await beat.StopAsync(CancellationToken.None);

        (store.Saved[1].SeenAt - store.Saved[0].SeenAt).ShouldBeLessThan(Instance.Silence / 2);
        store.Saved[0].Name.ShouldBe("cellar");
        store.Removed.ShouldBe(store.Saved[0].Id);
    }

    [Fact]
    public async Task Execute_WorkerBegins_IsShownWithinTheNextBeat()
    {
        await beat.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(() => Count >= 1);
        var before = clock.GetUtcNow();
        board.Begin(1, InvoiceBuilder.Claimed());
        await AdvanceUntilAsync(() => Count >= 2);
        await beat.StopAsync(CancellationToken.None);

        store.Saved[1].Workers.ShouldHaveSingleItem().Invoice.ShouldNotBeNull();
        (store.Saved[1].SeenAt - before).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(2));
    }

    public void Dispose() => beat.Dispose();

    private async Task AdvanceUntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
    }
}
