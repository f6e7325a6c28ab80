using InvoiceWeb.Processing;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Processing;

public sealed class LeaseKeeperTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    private readonly FakeTimeProvider clock = new(InvoiceBuilder.Noon);
    private readonly ScriptedQueue queue = new();

    [Fact]
    public async Task Renewal_AtAThirdOfTheLease_ExtendsItByItsLength()
    {
        await using var keeper = Keep(CancellationToken.None);

        clock.Advance(Length / 3);

        (await queue.Renewals.Reader.ReadAsync(Timeout)).Until.ShouldBe(InvoiceBuilder.Noon + (Length / 3) + Length);
        keeper.Held.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task Renewal_Refused_CancelsTheWork()
    {
        queue.Answer = () => false;
        await using var keeper = Keep(CancellationToken.None);
        var cancelled = new TaskCompletionSource();
        await using var registration = keeper.Held.Register(cancelled.SetResult);

        clock.Advance(Length / 3);

        await cancelled.Task.WaitAsync(Timeout);
    }

    [Fact]
    public async Task Renewal_DatabaseAway_TriesAgainAtTheNextTick()
    {
        queue.Answer = () => throw new IOException("The connection was lost.");
        await using var keeper = Keep(CancellationToken.None);

        clock.Advance(Length / 3);
        await queue.Renewals.Reader.ReadAsync(Timeout);
        clock.Advance(Length / 3);
        await queue.Renewals.Reader.ReadAsync(Timeout);

        keeper.Held.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task Held_ServerStops_IsCancelled()
    {
        using var stopping = new CancellationTokenSource();
        await using var keeper = Keep(stopping.Token);

        await stopping.CancelAsync();

        keeper.Held.IsCancellationRequested.ShouldBeTrue();
    }

    private static CancellationToken Timeout => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    private LeaseKeeper Keep(CancellationToken stopping) =>
        new(queue, InvoiceBuilder.Claimed(), Length, clock, NullLogger.Instance, stopping);
}
