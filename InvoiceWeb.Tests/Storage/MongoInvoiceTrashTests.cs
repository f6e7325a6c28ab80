using System.Text.Json;
using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Storage;

public sealed class MongoInvoiceTrashTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly IInvoiceTrash trash = product.Services.GetRequiredService<IInvoiceTrash>();
    private readonly IPageImageStore images = product.Services.GetRequiredService<IPageImageStore>();
    private readonly UserId owner = new(InvoiceId.New(InvoiceBuilder.Noon).Value);

    private Viewer Viewer => new(owner, "Mara", IsAdmin: false);

    [Fact]
    public async Task TryThrowAwayAsync_ReadInvoice_IsFoundInTheTrashAloneAndUnchanged()
    {
        var invoice = InvoiceBuilder.Queued(owner) with { Fields = InvoiceBuilder.FurtherFields(), Status = InvoiceStatus.Processed, Text = "Huber" };

        var trashed = await ThrowAwayAsync(invoice);

        JsonSerializer.Serialize(await trash.FindAsync(invoice.Id, CancellationToken.None)).ShouldBe(JsonSerializer.Serialize(trashed));
        (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldBeNull();
        (await store.ListAsync(owner, InvoiceFilter.None, InvoiceSort.Newest, after: null, 10, CancellationToken.None)).Items.ShouldBeEmpty();
        (await store.ListAsync(owner, new InvoiceFilter { Text = "huber" }, InvoiceSort.Newest, after: null, 10, CancellationToken.None)).Items.ShouldBeEmpty();
        (await store.SumAsync(owner, InvoiceFilter.None, 10, CancellationToken.None)).Count.ShouldBe(0);
        (await store.CountByStatusAsync(owner, CancellationToken.None)).Total.ShouldBe(0);
        (await store.TryReplaceAsync(trashed.Requeue(Viewer.Person, InvoiceBuilder.Noon), CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task TryThrowAwayAsync_ChangedMeanwhile_ChangesNothing()
    {
        var invoice = InvoiceBuilder.Queued(owner);
        await store.InsertAsync(invoice, CancellationToken.None);
        await store.TryReplaceAsync(invoice.Requeue(Viewer.Person, InvoiceBuilder.Noon), CancellationToken.None);

        (await trash.TryThrowAwayAsync(invoice.ThrowAway(Viewer.Person, InvoiceBuilder.Noon), CancellationToken.None)).ShouldBeFalse();

        (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task TryTakeBackAsync_Trashed_IsAsItWas()
    {
        var invoice = InvoiceBuilder.Queued(owner) with { Fields = InvoiceBuilder.FurtherFields(), Status = InvoiceStatus.Processed, Text = "Huber" };
        var trashed = await ThrowAwayAsync(invoice);

        (await trash.TryTakeBackAsync(trashed.TakeBack(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon), CancellationToken.None)).ShouldBeTrue();

        var restored = (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldNotBeNull();
        JsonSerializer.Serialize(restored).ShouldBe(JsonSerializer.Serialize(invoice with { UpdatedAt = InvoiceBuilder.Noon, Version = 3, History = restored.History }));
        (await trash.FindAsync(invoice.Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task ListAsync_ByPages_ShowsEachOnceThrownAwayLastFirst()
    {
        // Three of one moment among others: the cursor must not skip or repeat any.
        int[] minutes = [4, 2, 5, 2, 1, 2];
        var all = new List<Invoice>();
        foreach (var minute in minutes)
        {
            all.Add(await ThrowAwayAsync(InvoiceBuilder.Queued(owner), InvoiceBuilder.Noon.AddMinutes(minute)));
        }

        await ThrowAwayAsync(InvoiceBuilder.Queued(InvoiceBuilder.Jonas));
        var listed = new List<InvoiceId>();
        InvoiceCursor? after = null;
        do
        {
            var page = await trash.ListAsync(owner, after, 2, CancellationToken.None);
            listed.AddRange(page.Items.Select(invoice => invoice.Id));
            after = page.Next;
        }
        while (after is not null);

        listed.ShouldBe(all.OrderByDescending(i => i.Trash!.At).ThenByDescending(i => i.Id.Value, StringComparer.Ordinal).Select(i => i.Id));
    }

    [Fact]
    public async Task PurgeAsync_Trashed_RemovesItWithItsPagesForGood()
    {
        var invoice = InvoiceBuilder.Queued(owner);
        await images.InsertAsync(invoice.Id, invoice.Pages[0], new byte[] { 1, 2, 3, 4 }, CancellationToken.None);
        var trashed = await ThrowAwayAsync(invoice);
        (await images.FindAsync(invoice.Pages[0].ImageId, CancellationToken.None)).ShouldNotBeNull().ToArray().ShouldBe([1, 2, 3, 4]);

        (await trash.PurgeAsync(invoice.Id, CancellationToken.None)).ShouldBeTrue();

        (await trash.FindAsync(invoice.Id, CancellationToken.None)).ShouldBeNull();
        (await images.FindAsync(invoice.Pages[0].ImageId, CancellationToken.None)).ShouldBeNull();
        (await trash.TryTakeBackAsync(trashed.TakeBack(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon), CancellationToken.None)).ShouldBeFalse();
        (await trash.PurgeAsync(invoice.Id, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task PurgeAsync_NotInTheTrash_LeavesItAlone()
    {
        var invoice = InvoiceBuilder.Queued(owner);
        await store.InsertAsync(invoice, CancellationToken.None);

        (await trash.PurgeAsync(invoice.Id, CancellationToken.None)).ShouldBeFalse();
        (await trash.PurgeAsync(owner, DateTimeOffset.MaxValue, CancellationToken.None)).ShouldBe(0);

        (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task PurgeAsync_OfOneOwner_LeavesOthersTrash()
    {
        await ThrowAwayAsync(InvoiceBuilder.Queued(owner));
        await ThrowAwayAsync(InvoiceBuilder.Queued(owner));
        var others = await ThrowAwayAsync(InvoiceBuilder.Queued(InvoiceBuilder.Jonas));

        (await trash.PurgeAsync(owner, DateTimeOffset.MaxValue, CancellationToken.None)).ShouldBe(2);

        (await trash.ListAsync(owner, after: null, 10, CancellationToken.None)).Items.ShouldBeEmpty();
        (await trash.FindAsync(others.Id, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task PurgeAsync_WhatIsDue_IsWrittenDownInvoiceByInvoiceAsTheProductsDeed()
    {
        var first = await ThrowAwayAsync(InvoiceBuilder.Queued(owner));
        var second = await ThrowAwayAsync(InvoiceBuilder.Queued(owner));

        await trash.PurgeAsync(owner, DateTimeOffset.MaxValue, CancellationToken.None);

        foreach (var id in new[] { first.Id, second.Id })
        {
            var entry = (await AuditAsync(AuditAction.InvoicePurged, id)).ShouldHaveSingleItem();
            (entry.Actor, entry.Subject!.Id).ShouldBe((AuditParty.System, id.Value));
        }
    }

    [Fact]
    public async Task TryThrowAwayAsync_ThenTakenBack_BothAreWrittenDown()
    {
        var trashed = await ThrowAwayAsync(InvoiceBuilder.Queued(owner));

        await trash.TryTakeBackAsync(trashed.TakeBack(Viewer.Person, InvoiceBuilder.Noon), CancellationToken.None);

        (await AuditAsync(AuditAction.InvoiceDeleted, trashed.Id)).ShouldHaveSingleItem();
        (await AuditAsync(AuditAction.InvoiceRestored, trashed.Id)).ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<AuditRecord>> AuditAsync(AuditAction action, InvoiceId id)
    {
        var filter = AuditFilter.None with { Who = id.Value, Actions = [action] };
        return (await product.Services.GetRequiredService<IAuditStore>().ListAsync(filter, after: null, 10, CancellationToken.None)).Items;
    }

    private async Task<Invoice> ThrowAwayAsync(Invoice invoice, DateTimeOffset? at = null)
    {
        await store.InsertAsync(invoice, CancellationToken.None);
        var trashed = invoice.ThrowAway(Viewer.Person, at ?? InvoiceBuilder.Noon);
        (await trash.TryThrowAwayAsync(trashed, CancellationToken.None)).ShouldBeTrue();
        return trashed;
    }
}
