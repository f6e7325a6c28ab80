using System.Text.Json;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Processing;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Storage;

/// <summary>Each test has a database of its own, because a queue has one front.</summary>
public sealed class MongoInvoiceQueueTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();
    private IInvoiceStore store = null!; // set before each test
    private IInvoiceQueue queue = null!; // set before each test
    private IInvoiceTrash trash = null!; // set before each test

    public Task InitializeAsync()
    {
        store = product.Services.GetRequiredService<IInvoiceStore>();
        queue = product.Services.GetRequiredService<IInvoiceQueue>();
        trash = product.Services.GetRequiredService<IInvoiceTrash>();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task ClaimAsync_TwoQueued_TakesTheOlderFirstAndEachOnce()
    {
        var newer = await InsertAsync(InvoiceBuilder.Queued(at: InvoiceBuilder.Noon.AddMinutes(1)));
        var older = await InsertAsync(InvoiceBuilder.Queued());

        var first = await ClaimAsync("a");
        var second = await ClaimAsync("b");
        var third = await ClaimAsync("c");

        (first?.Id, second?.Id, third).ShouldBe((older.Id, newer.Id, null));
        (first!.Status, first.Step, first.Attempts, first.Version, first.Lease!.Token)
            .ShouldBe((InvoiceStatus.Processing, ProcessingStep.Loading, 1, 2, "a"));
    }

    [Fact]
    public async Task ClaimAsync_ManyWorkersAtOnce_NeverShareAnInvoice()
    {
        for (var i = 0; i < 10; i++)
        {
            await InsertAsync(InvoiceBuilder.Queued());
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ClaimAsync($"worker-{i}")));

        claims.OfType<Invoice>().Select(invoice => invoice.Id).Distinct().Count().ShouldBe(10);
        claims.Count(claim => claim is null).ShouldBe(10);
    }

    [Fact]
    public async Task FirstAsync_SomeWait_TellsThemInTheOrderOfClaims()
    {
        var line = product.Services.GetRequiredService<IQueueLine>();
        var third = await InsertAsync(InvoiceBuilder.Queued(InvoiceBuilder.Jonas, InvoiceBuilder.Noon.AddMinutes(3)));
        var second = await InsertAsync(InvoiceBuilder.Queued(at: InvoiceBuilder.Noon.AddMinutes(2)));
        await InsertAsync(InvoiceBuilder.Queued());
        await ClaimAsync("a"); // takes the first

        (await line.FirstAsync(5, CancellationToken.None)).ShouldBe([new(second.Id, second.OwnerId), new(third.Id, third.OwnerId)]);
        (await line.FirstAsync(1, CancellationToken.None)).ShouldBe([new(second.Id, second.OwnerId)]);
    }

    [Fact]
    public async Task ClaimAsync_LeaseRunOut_PassesOnAndLocksTheFormerHolderOut()
    {
        await InsertAsync(InvoiceBuilder.Queued());
        var former = (await ClaimAsync("former")).ShouldNotBeNull();
        var afterwards = InvoiceBuilder.Noon.AddSeconds(16);

        var next = await queue.ClaimAsync(new Lease("next", afterwards.AddSeconds(15)), afterwards, CancellationToken.None);

        (next?.Id, next?.Attempts).ShouldBe((former.Id, 2));
        (await queue.SaveAsync(former.Advance(ProcessingStep.Reading, afterwards), "former", CancellationToken.None)).ShouldBeFalse();
        (await queue.RenewAsync(former.Id, former.Lease!, CancellationToken.None)).ShouldBeFalse();
        (await queue.SaveAsync(next!.Advance(ProcessingStep.Reading, afterwards), "next", CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task ClaimAsync_LeaseRenewed_StaysWithItsHolder()
    {
        await InsertAsync(InvoiceBuilder.Queued());
        var held = (await ClaimAsync("holder")).ShouldNotBeNull();
        (await queue.RenewAsync(held.Id, held.Lease! with { Until = InvoiceBuilder.Noon.AddMinutes(5) }, CancellationToken.None)).ShouldBeTrue();

        // Saving a step must not shorten the renewed lease again.
        await queue.SaveAsync(held.Advance(ProcessingStep.Reading, InvoiceBuilder.Noon), "holder", CancellationToken.None);
        var later = InvoiceBuilder.Noon.AddMinutes(1);

        (await queue.ClaimAsync(new Lease("other", later.AddSeconds(15)), later, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task SaveAsync_Result_IsStoredWhole()
    {
        await InsertAsync(InvoiceBuilder.Queued());
        var held = (await ClaimAsync("holder")).ShouldNotBeNull();
        var done = held.Complete(InvoiceBuilder.Fields(), [], "the text", sureFrom: 0.8, InvoiceBuilder.Noon.AddSeconds(2));

        (await queue.SaveAsync(done, "holder", CancellationToken.None)).ShouldBeTrue();

        var found = await store.FindAsync(held.Id, CancellationToken.None);
        JsonSerializer.Serialize(found).ShouldBe(JsonSerializer.Serialize(done));
    }

    [Fact]
    public async Task SaveAsync_ThrownAwayMeanwhile_StoresNothing()
    {
        await InsertAsync(InvoiceBuilder.Queued());
        var held = (await ClaimAsync("holder")).ShouldNotBeNull();
        await ThrowAwayAsync(held);

        (await queue.SaveAsync(held.Advance(ProcessingStep.Reading, InvoiceBuilder.Noon), "holder", CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task ClaimAsync_QueuedInTrash_IsLeftAloneUntilItIsTakenBack()
    {
        var waiting = await InsertAsync(InvoiceBuilder.Queued());
        var trashed = await ThrowAwayAsync(waiting);

        (await ClaimAsync("holder")).ShouldBeNull();
        (await trash.TryTakeBackAsync(trashed.TakeBack(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon), CancellationToken.None)).ShouldBeTrue();

        (await ClaimAsync("holder")).ShouldNotBeNull().Id.ShouldBe(waiting.Id);
    }

    [Fact]
    public async Task SaveAsync_TakenBackMeanwhile_DropsTheOldReading()
    {
        await InsertAsync(InvoiceBuilder.Queued());
        var held = (await ClaimAsync("holder")).ShouldNotBeNull();
        var trashed = await ThrowAwayAsync(held);
        await trash.TryTakeBackAsync(trashed.TakeBack(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon), CancellationToken.None);

        (await queue.SaveAsync(held.Advance(ProcessingStep.Reading, InvoiceBuilder.Noon), "holder", CancellationToken.None)).ShouldBeFalse();

        (await ClaimAsync("next")).ShouldNotBeNull().Id.ShouldBe(held.Id);
    }

    private async Task<Invoice> ThrowAwayAsync(Invoice invoice)
    {
        var trashed = invoice.ThrowAway(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon);
        (await trash.TryThrowAwayAsync(trashed, CancellationToken.None)).ShouldBeTrue();
        return trashed;
    }

    private async Task<Invoice> InsertAsync(Invoice invoice)
    {
        await store.InsertAsync(invoice, CancellationToken.None);
        return invoice;
    }

    private Task<Invoice?> ClaimAsync(string token) =>
        queue.ClaimAsync(new Lease(token, InvoiceBuilder.Noon.AddSeconds(15)), InvoiceBuilder.Noon, CancellationToken.None);
}
