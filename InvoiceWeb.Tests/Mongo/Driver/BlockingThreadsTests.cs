using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class BlockingThreadsTests
{
    private readonly BlockingThreads _threads = new("test");

    [Fact]
    public async Task Run_CallsThatBlockOneAnother_RunAtTheSameTime()
    {
        const int count = 20;
        using var barrier = new Barrier(count);

        var arrived = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => _threads.RunAsync(() =>
        {
            barrier.SignalAndWait();
            return Thread.CurrentThread.IsThreadPoolThread;
        })));

        arrived.ShouldAllBe(onPool => !onPool);
    }

    [Fact]
    public async Task Run_OneAfterTheOther_UsesAThreadAgain()
    {
        var threads = new HashSet<int>();

        for (var i = 0; i < 100; i++)
        {
            threads.Add(await _threads.RunAsync(() => Environment.CurrentManagedThreadId));
        }

        threads.Count.ShouldBeLessThan(50);
    }

    [Fact]
    public async Task Run_CallThrows_TheTaskFailsAndTheThreadGoesOn()
    {
        await Should.ThrowAsync<InvalidTimeZoneException>(() => _threads.RunAsync<int>(() => throw new InvalidTimeZoneException()));

        (await _threads.RunAsync(() => 7)).ShouldBe(7);
    }
}
