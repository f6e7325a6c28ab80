using System.Text.Json;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Storage;

public sealed class MongoInvoiceStoreTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly IPageImageStore images = product.Services.GetRequiredService<IPageImageStore>();
    private readonly UserId owner = new(InvoiceId.New(InvoiceBuilder.Noon).Value);

    [Fact]
    public async Task FindAsync_WhatWasInserted_IsTheSame()
    {
        var invoice = Queued().Requeue(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon) with
        {
            Fields = InvoiceBuilder.FurtherFields(),
            Pages = [InvoiceBuilder.Page(), InvoiceBuilder.Page() with { FilePage = 3 }],
            Differences = [new FieldDifference("total", "12.40", "12.90"), new FieldDifference("date", "2026-03-03", Printed: null)],
            Text = "Bäckerei Huber\n12,40 €",
            Failure = FailureReason.NoText,
            ReadAt = InvoiceBuilder.Noon.AddSeconds(2),
            Faults = [new PageFault(0, PictureFault.TooSmall)],
            Upload = new UploadReceipt(UploadKey.New(), new string('a', 64)),
        };
        invoice = invoice
            .Record(HistoryEntry.OfReading(invoice.Fields, InvoiceStatus.Processed, InvoiceBuilder.Noon))
            .Record(new HistoryEntry(HistoryEvent.Corrected, InvoiceBuilder.Noon, InvoiceBuilder.MaraViewing.Person)
            {
                Changes = [new FieldChange(InvoiceField.Number, "A-4711", After: null)],
                Detail = "detail",
            }) with
        {
            Verdicts =
            [
                new Verdict(InvoiceField.Total, InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon, new ReadValue("12.40", 0.4)),
                new Verdict(InvoiceField.Number, InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon, Read: null),
            ],
            Checked = new Check(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon),
        };
        await store.InsertAsync(invoice, CancellationToken.None);

        var found = await store.FindAsync(invoice.Id, CancellationToken.None);

        JsonSerializer.Serialize(found).ShouldBe(JsonSerializer.Serialize(invoice));
    }

    [Fact]
    public async Task InsertAsync_SameUploadOfTheSameOwner_IsStoredOnce()
    {
        var receipt = new UploadReceipt(UploadKey.New(), new string('a', 64));
        var first = Queued() with { Upload = receipt };
        var second = Queued() with { Upload = receipt };

        var stored = await Task.WhenAll(store.InsertAsync(first, CancellationToken.None), store.InsertAsync(second, CancellationToken.None));

        stored.ShouldBe([true, false], ignoreOrder: true);
        var found = await store.FindAsync(owner, receipt.Key, CancellationToken.None);
        found.ShouldNotBeNull().Id.ShouldBe(stored[0] ? first.Id : second.Id);
        (await store.FindAsync(stored[0] ? second.Id : first.Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task InsertAsync_SameUploadKeyOfAnotherOwner_IsStored()
    {
        var receipt = new UploadReceipt(UploadKey.New(), new string('a', 64));
        await store.InsertAsync(Queued() with { Upload = receipt }, CancellationToken.None);
        var other = Queued() with { Upload = receipt, OwnerId = InvoiceBuilder.Mara };

        (await store.InsertAsync(other, CancellationToken.None)).ShouldBeTrue();

        (await store.FindAsync(other.OwnerId, receipt.Key, CancellationToken.None)).ShouldNotBeNull().Id.ShouldBe(other.Id);
    }

    [Fact]
    public async Task TryReplaceAsync_GivenToSomebodyElse_UploadIsStillKnownByItsSender()
    {
        var receipt = new UploadReceipt(UploadKey.New(), new string('a', 64));
        var invoice = Queued() with { Upload = receipt };
        await store.InsertAsync(invoice, CancellationToken.None);
        var given = invoice.Reassign(new Person(InvoiceBuilder.Jonas, "Jonas"), InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon);

        (await store.TryReplaceAsync(given, CancellationToken.None)).ShouldBeTrue();

        var found = (await store.FindAsync(owner, receipt.Key, CancellationToken.None)).ShouldNotBeNull();
        (found.Id, found.OwnerId, found.Upload!.Sender).ShouldBe((invoice.Id, InvoiceBuilder.Jonas, owner));
        found.FormerOwners.ShouldBe([owner]);
        found.History.Entries[^1].To.ShouldBe(new Person(InvoiceBuilder.Jonas, "Jonas"));
        (await store.FindAsync(InvoiceBuilder.Jonas, receipt.Key, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task FindAsync_Unknown_IsNull() =>
        (await store.FindAsync(InvoiceId.New(InvoiceBuilder.Noon), CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task ListAsync_ByPages_ShowsEachOnceNewestFirst()
    {
        // Three of one millisecond among others: the cursor must not skip or repeat any.
        int[] minutes = [1, 2, 2, 2, 3, 4, 5];
        var all = new List<Invoice>();
        foreach (var minute in minutes)
        {
            all.Add(Queued(InvoiceBuilder.Noon.AddMinutes(minute)));
            await store.InsertAsync(all[^1], CancellationToken.None);
        }

        var listed = new List<InvoiceId>();
        InvoiceCursor? after = null;
        do
        {
            var page = await store.ListAsync(owner, InvoiceFilter.None, InvoiceSort.Newest, after, 2, CancellationToken.None);
            listed.AddRange(page.Items.Select(invoice => invoice.Id));
            after = page.Next;
        }
        while (after is not null);

        var expected = all.OrderByDescending(i => i.CreatedAt).ThenByDescending(i => i.Id.Value, StringComparer.Ordinal).Select(i => i.Id);
        listed.ShouldBe(expected);
    }

    [Fact]
    public async Task ListAsync_OfOneOwner_LeavesOthersOut()
    {
        await store.InsertAsync(InvoiceBuilder.Queued(InvoiceBuilder.Jonas), CancellationToken.None);
        await store.InsertAsync(Queued(), CancellationToken.None);

        var own = await store.ListAsync(owner, InvoiceFilter.None, InvoiceSort.Newest, after: null, 100, CancellationToken.None);
        var all = await store.ListAsync(owner: null, InvoiceFilter.None, InvoiceSort.Newest, after: null, 100, CancellationToken.None);

        own.Items.ShouldHaveSingleItem().OwnerId.ShouldBe(owner);
        all.Items.ShouldContain(invoice => invoice.OwnerId == InvoiceBuilder.Jonas);
    }

    [Fact]
    public async Task TryReplaceAsync_NextVersion_Stores()
    {
        var invoice = Queued();
        await store.InsertAsync(invoice, CancellationToken.None);

        (await store.TryReplaceAsync(invoice.Requeue(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon.AddMinutes(1)), CancellationToken.None)).ShouldBeTrue();

        (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldNotBeNull().Version.ShouldBe(2);
    }

    [Fact]
    public async Task TryReplaceAsync_ChangedMeanwhile_ChangesNothing()
    {
        var invoice = Queued();
        await store.InsertAsync(invoice, CancellationToken.None);
        await store.TryReplaceAsync(invoice.Requeue(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon.AddMinutes(1)), CancellationToken.None);

        (await store.TryReplaceAsync(invoice.Requeue(InvoiceBuilder.MaraViewing.Person, InvoiceBuilder.Noon.AddMinutes(9)), CancellationToken.None)).ShouldBeFalse();

        (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldNotBeNull().UpdatedAt.ShouldBe(InvoiceBuilder.Noon.AddMinutes(1));
    }

    [Fact]
    public async Task CountByStatusAsync_OfOneOwner_CountsEachStatus()
    {
        await store.InsertAsync(Queued(), CancellationToken.None);
        await store.InsertAsync(Queued() with { Status = InvoiceStatus.Failed }, CancellationToken.None);
        await store.InsertAsync(Queued() with { Status = InvoiceStatus.Failed }, CancellationToken.None);

        var counts = await store.CountByStatusAsync(owner, CancellationToken.None);

        (counts[InvoiceStatus.Queued], counts[InvoiceStatus.Failed], counts[InvoiceStatus.Processed], counts.Total).ShouldBe((1, 2, 0, 3));
    }

    [Fact]
    public async Task DeleteOrphansAsync_OldPages_RemovesOnlyThoseWithoutInvoice()
    {
        var (kept, lost) = (Queued(), Queued());
        await store.InsertAsync(kept, CancellationToken.None);
        await images.InsertAsync(kept.Id, kept.Pages[0], new byte[] { 1 }, CancellationToken.None);
        await images.InsertAsync(lost.Id, lost.Pages[0], new byte[] { 2 }, CancellationToken.None);

        (await images.DeleteOrphansAsync(DateTimeOffset.UtcNow.AddDays(-1), CancellationToken.None)).ShouldBe(0);
        (await images.DeleteOrphansAsync(DateTimeOffset.UtcNow.AddDays(1), CancellationToken.None)).ShouldBe(1);

        (await images.FindAsync(kept.Pages[0].ImageId, CancellationToken.None)).ShouldNotBeNull();
        (await images.FindAsync(lost.Pages[0].ImageId, CancellationToken.None)).ShouldBeNull();
    }

    private Invoice Queued(DateTimeOffset? at = null) => InvoiceBuilder.Queued(owner, at);
}
