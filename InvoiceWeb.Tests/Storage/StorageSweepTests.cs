using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Storage;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Storage;

public sealed class StorageSweepTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private const int Purged = 1104;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly IInvoiceTrash trash = product.Services.GetRequiredService<IInvoiceTrash>();
    private readonly IPageImageStore images = product.Services.GetRequiredService<IPageImageStore>();
    private readonly FakeTimeProvider clock = new(InvoiceBuilder.Noon);

    [Fact]
    public async Task Sweep_ThirtyDaysAfterThrowingAway_DeletesThatAloneForGood()
    {
        var early = await ThrowAwayAsync(InvoiceBuilder.Noon.AddDays(-1));
        var late = await ThrowAwayAsync(InvoiceBuilder.Noon);
        var kept = InvoiceBuilder.Queued();
        await store.InsertAsync(kept, CancellationToken.None);
        var log = new AwaitedLog<StorageSweep>(Purged);
        using var sweep = Sweep(log);
        await sweep.StartAsync(CancellationToken.None);

        // The first sweep to find it due is the one an hour after noon of the 29th day.
        clock.Advance(TimeSpan.FromDays(29) + TimeSpan.FromHours(1));

        (await log.Message.WaitAsync(Patience)).ShouldContain("Deleted 1 invoices");
        await sweep.StopAsync(CancellationToken.None);
        (await trash.FindAsync(early.Id, CancellationToken.None)).ShouldBeNull();
        (await images.FindAsync(early.Pages[0].ImageId, CancellationToken.None)).ShouldBeNull();
        (await trash.FindAsync(late.Id, CancellationToken.None)).ShouldNotBeNull();
        (await images.FindAsync(late.Pages[0].ImageId, CancellationToken.None)).ShouldNotBeNull();
        (await store.FindAsync(kept.Id, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task PurgeAsync_TwoInstancesAtOnce_DeleteEachOnceAndAll()
    {
        var trashed = new List<Invoice>();
        for (var i = 0; i < 30; i++)
        {
            trashed.Add(await ThrowAwayAsync(InvoiceBuilder.Noon.AddDays(-400)));
        }

        // Two objects over one database are what two processes are: nothing is kept between calls.
        var counts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Task.Run(() => NewTrash().PurgeAsync(owner: null, InvoiceBuilder.Noon.AddDays(-300), CancellationToken.None))));

        counts.Sum().ShouldBe(30);
        foreach (var one in trashed)
        {
            (await trash.FindAsync(one.Id, CancellationToken.None)).ShouldBeNull();
            (await images.FindAsync(one.Pages[0].ImageId, CancellationToken.None)).ShouldBeNull();
        }
    }

    private async Task<Invoice> ThrowAwayAsync(DateTimeOffset at)
    {
        var invoice = InvoiceBuilder.Queued();
        await images.InsertAsync(invoice.Id, invoice.Pages[0], new byte[] { 1 }, CancellationToken.None);
        await store.InsertAsync(invoice, CancellationToken.None);
        var trashed = invoice.ThrowAway(InvoiceBuilder.MaraViewing.Person, at);
        (await trash.TryThrowAwayAsync(trashed, CancellationToken.None)).ShouldBeTrue();
        return trashed;
    }

    private MongoInvoiceTrash NewTrash() => ActivatorUtilities.CreateInstance<MongoInvoiceTrash>(product.Services);

    private StorageSweep Sweep(ILogger<StorageSweep> logger) => new(
        NewTrash(),
        images,
        product.Services.GetRequiredService<IPlaceStore>(),
        product.Services.GetRequiredService<SearchKeysUpgrade>(),
        product.Services.GetRequiredService<UserTermsUpgrade>(),
        new ChangingOptions<TrashOptions>(new TrashOptions()),
        clock,
        logger);
}
