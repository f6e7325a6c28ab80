using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Operation;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Operation;

/// <summary>On products of their own: the queue is everybody's.</summary>
public sealed class QueueServiceTests : IAsyncLifetime
{
    private static readonly Viewer Ada = new(new UserId("65e45a000000000000000009"), "Ada", IsAdmin: true);

    private readonly IdleProduct product = new();

    private QueueService Queue => product.Services.GetRequiredService<QueueService>();

    private bool IsPaused => product.Services.GetRequiredService<IOptionsMonitor<QueueOptions>>().CurrentValue.Paused;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task SetPausedAsync_ThereAndBack_CountsAndIsWrittenDownOnce()
    {
        await Queue.SetPausedAsync(Ada.Person, paused: true, CancellationToken.None);
        await Queue.SetPausedAsync(Ada.Person, paused: true, CancellationToken.None);
        var (paused, overview) = (IsPaused, await Queue.LookAsync(Ada, CancellationToken.None));
        await Queue.SetPausedAsync(Ada.Person, paused: false, CancellationToken.None);

        (paused, overview.IsPaused, overview.Pause.Stored!.By, IsPaused).ShouldBe((true, true, Ada.Person, false));
        var filter = AuditFilter.None with { Actions = [AuditAction.ReadingPaused, AuditAction.ReadingResumed] };
        var entries = await product.Services.GetRequiredService<IAuditStore>().ListAsync(filter, after: null, 10, CancellationToken.None);
        entries.Items.Select(entry => entry.Action).ShouldBe([AuditAction.ReadingResumed, AuditAction.ReadingPaused]);
    }

    [Fact]
    public async Task LookAsync_InvoicesWaitAndAreRead_CountsThemAndNamesTheOldest()
    {
        var store = product.Services.GetRequiredService<IInvoiceStore>();
        await store.InsertAsync(InvoiceBuilder.Queued(at: InvoiceBuilder.Noon.AddMinutes(1)), CancellationToken.None);
        await store.InsertAsync(InvoiceBuilder.Queued(at: InvoiceBuilder.Noon), CancellationToken.None);
        var read = InvoiceBuilder.Claimed();
        await store.InsertAsync(read, CancellationToken.None);
        var other = new Instance("other", "attic", "1", InvoiceBuilder.Noon, DateTimeOffset.UtcNow)
        {
            Workers = [new WorkerState(1, InvoiceBuilder.Noon).Begin(read, InvoiceBuilder.Noon).Turn(0, InvoiceBuilder.Noon)],
        };
        var instances = product.Services.GetRequiredService<IInstanceStore>();
        await instances.SaveAsync(other, CancellationToken.None);
        await instances.SaveAsync(other with { Id = "dead", SeenAt = DateTimeOffset.UtcNow - Instance.Silence - TimeSpan.FromSeconds(1) }, CancellationToken.None);

        var overview = await Queue.LookAsync(Ada, CancellationToken.None);

        (overview.Figures.Waiting, overview.Figures.Reading, overview.Figures.OldestSentAt).ShouldBe((2, 1, InvoiceBuilder.Noon));
        overview.Read.Keys.ShouldBe([read.Id]);
        overview.Instances.Count(instance => instance.Id is "dead").ShouldBe(0);
        var shown = overview.Instances.Single(instance => instance.Id is "other");
        (shown.Name, shown.Workers[0]).ShouldBe(("attic", other.Workers[0]));
    }
}
