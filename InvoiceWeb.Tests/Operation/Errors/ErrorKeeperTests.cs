using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Operation.Errors;

public sealed class ErrorKeeperTests : IDisposable
{
    private readonly ErrorRing ring = new();
    private readonly FakeErrorStore store = new();
    private readonly FakeTimeProvider clock = new();
    private readonly ErrorKeeper keeper;

    public ErrorKeeperTests() => keeper = new ErrorKeeper(ring, store, clock, NullLogger<ErrorKeeper>.Instance);

    [Fact]
    public async Task Execute_DatabaseOutOfReachForAWhile_StoresAllOnce()
    {
        (store.IsOutOfReach, var first) = (true, Error("first"));
        ring.Add(first);
        await keeper.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(() => store.Tries > 0);
        store.IsOutOfReach = false;
        await AdvanceUntilAsync(() => store.Errors.Count > 0);
        ring.Add(Error("second"));
        await keeper.StopAsync(CancellationToken.None);

        store.Errors.Select(error => error.Template).ShouldBe(["first", "second"]);
        ring.Peek().ShouldBeEmpty();
    }

    public void Dispose() => keeper.Dispose();

    private static LoggedError Error(string template) => new(InvoiceBuilder.Noon, "cellar", "Kitchen", 1, template, Exception: null, Reference: null);

    private async Task AdvanceUntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            clock.Advance(ErrorKeeper.Interval);
            await Task.Yield();
        }
    }
}
