using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Processing;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Storage;

public sealed class MongoInvoiceChangesTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly IInvoiceTrash trash = product.Services.GetRequiredService<IInvoiceTrash>();
    private readonly IInvoiceQueue queue = product.Services.GetRequiredService<IInvoiceQueue>();

    [Fact]
    public async Task WatchAsync_LifeOfAnInvoice_TellsEachVersionAndTheTrashButNoRenewal()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var opened = await product.Services.GetRequiredService<IInvoiceChanges>().WatchAsync(timeout.Token);
        await using var changes = opened.GetAsyncEnumerator(timeout.Token);
        var invoice = InvoiceBuilder.Queued();

        await store.InsertAsync(invoice, timeout.Token);
        (await NextAsync(changes, invoice.Id)).ShouldNotBeNull().Status.ShouldBe(InvoiceStatus.Queued);

        var lease = new Lease("holder", InvoiceBuilder.Noon.AddSeconds(15));
        var held = (await queue.ClaimAsync(lease, InvoiceBuilder.Noon, timeout.Token)).ShouldNotBeNull();
        (await NextAsync(changes, invoice.Id)).ShouldNotBeNull().Status.ShouldBe(InvoiceStatus.Processing);

        await queue.RenewAsync(invoice.Id, lease with { Until = InvoiceBuilder.Noon.AddMinutes(1) }, timeout.Token);
        await queue.SaveAsync(held.Complete(InvoiceBuilder.Fields(), [], "text", 0.8, InvoiceBuilder.Noon), "holder", timeout.Token);
        (await NextAsync(changes, invoice.Id)).ShouldNotBeNull().Status.ShouldBe(InvoiceStatus.Processed);

        var read = (await store.FindAsync(invoice.Id, timeout.Token)).ShouldNotBeNull();
        var trashed = read.ThrowAway(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon);
        await trash.TryThrowAwayAsync(trashed, timeout.Token);
        (await NextAsync(changes, invoice.Id)).ShouldBeNull();

        var restored = trashed.TakeBack(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon);
        await trash.TryTakeBackAsync(restored, timeout.Token);
        (await NextAsync(changes, invoice.Id)).ShouldNotBeNull().Status.ShouldBe(InvoiceStatus.Processed);

        // Deleting for good is told to nobody: the next that is heard is of another invoice.
        await trash.TryThrowAwayAsync(restored.ThrowAway(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon), timeout.Token);
        (await NextAsync(changes, invoice.Id)).ShouldBeNull();
        (await trash.PurgeAsync(invoice.Id, timeout.Token)).ShouldBeTrue();
        var next = InvoiceBuilder.Queued();
        await store.InsertAsync(next, timeout.Token);
        (await NextAsync(changes, next.Id)).ShouldNotBeNull();
    }

    private static async Task<Invoice?> NextAsync(IAsyncEnumerator<InvoiceChange> changes, InvoiceId id)
    {
        (await changes.MoveNextAsync()).ShouldBeTrue();
        changes.Current.Id.ShouldBe(id);
        changes.Current.OwnerId.ShouldBe(InvoiceBuilder.Mara);
        return changes.Current.Invoice;
    }
}
