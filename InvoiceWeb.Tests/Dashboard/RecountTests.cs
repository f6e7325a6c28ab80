using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Counting;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Dashboard.Ports;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Processing;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Bson;
using static InvoiceWeb.Tests.TestData.InvoiceBuilder;

namespace InvoiceWeb.Tests.Dashboard;

/// <summary>The dashboard of one of two instances against all that is stored, after both worked at once, workers died and results came too late.</summary>
public sealed class RecountTests : IAsyncLifetime
{
    private const int Sent = 48;

    private TwoInstances instances = null!; // set before each test

    public async Task InitializeAsync() => instances = await TwoInstances.OpenAsync();

    public async Task DisposeAsync() => await instances.DisposeAsync();

    [Fact]
    public async Task Dashboard_TwoInstancesWithDeadWorkers_EqualsARecount()
    {
        await Task.WhenAll(SendAsync(instances.First), SendAsync(instances.Second));
        var late = await Task.WhenAll(WorkAsync(instances.First, seed: 1), WorkAsync(instances.Second, seed: 2));
        late.ShouldAllBe(results => results.Count > 0);
        foreach (var result in late.SelectMany(results => results))
        {
            (await instances.First.Services.GetRequiredService<IInvoiceQueue>().SaveAsync(result, result.Lease!.Token, CancellationToken.None)) // claimed ones have a lease
                .ShouldBeFalse("another worker holds or held it since");
        }

        await Task.WhenAll(CheckAsync(instances.First, part: 0), CheckAsync(instances.Second, part: 1));

        await Task.WhenAll(CountAsync(instances.First), CountAsync(instances.Second));

        var raw = new RawData(instances.First.Services.GetRequiredService<DatabaseHost>());
        var data = await ReadAsync(instances.Second);
        var invoices = data.Of(FigureKind.Invoices).All;
        ((long)invoices[Counters.Received]).ShouldBe(Sent);
        ((long)invoices[Counters.Read]).ShouldBe(await raw.EventsAsync("read", "Processed"));
        ((long)invoices[Counters.ToCheck]).ShouldBe(await raw.EventsAsync("read", "NeedsReview"));
        ((long)invoices[Counters.Failed]).ShouldBe(await raw.EventsAsync("reading-failed"));
        ((long)invoices[Counters.FailureOf("NoText")]).ShouldBe(await raw.EventsAsync("reading-failed", "NoText"));
        ((long)invoices[Counters.FailureOf("Internal")]).ShouldBe(await raw.EventsAsync("reading-failed", "Internal"));
        ((long)invoices[Counters.Corrected]).ShouldBe(await raw.EventsAsync("corrected"));
        var results = await raw.EventsAsync("read") + await raw.EventsAsync("reading-failed");
        ((long)Enumerable.Range(0, Histogram.LastClass + 1).Sum(index => invoices[Histogram.Counter(Counters.Wait, index)])).ShouldBe(results);
        var (right, wrong) = await raw.VerdictsAsync("total");
        var accuracy = data.Of(FigureKind.Accuracy).All;
        ((long)accuracy[Counters.RightOf(InvoiceField.Total)], (long)accuracy[Counters.WrongOf(InvoiceField.Total)]).ShouldBe((right, wrong));
        data.Spend.Where(one => one.Currency is "EUR").Sum(one => one.Sum).ShouldBe(await raw.TotalAsync("EUR"));
        data.Vendors.ShouldHaveSingleItem().Sum.ShouldBe(await raw.ReadFromAsync("Bäckerei Huber"));
        new[] { right, wrong, results, await raw.EventsAsync("trashed"), await raw.EventsAsync("reading-failed") }.ShouldAllBe(count => count > 0);
    }

    [Fact]
    public async Task Count_InstanceDiesBetweenItsSteps_TheOtherCompletesIt()
    {
        await SendAsync(instances.First);
        var tallies = instances.First.Services.GetRequiredService<ITallyStore>();
        var figures = instances.First.Services.GetRequiredService<IFigureStore>();
        await CountAsync(instances.First);
        var late = Queued(at: DateTimeOffset.UtcNow);
        var ledger = await tallies.StateAsync(CancellationToken.None);
        var batch = TallyBatch.Of(ledger.Number + 1, [new DueInvoice(late, Counted: null)], DateTimeOffset.UtcNow);

        // Its counts are written, and then it is no more.
        (await tallies.TryOpenAsync(batch, CancellationToken.None)).ShouldBeTrue();
        await figures.ApplyAsync("ledger", batch.Number, batch.Edits, CancellationToken.None);
        await CountAsync(instances.Second);

        ((long)(await ReadAsync(instances.Second)).Of(FigureKind.Invoices).All[Counters.Received]).ShouldBe((Sent / 2) + 1);
        (await tallies.StateAsync(CancellationToken.None)).Open.ShouldBeNull();
    }

    [Fact]
    public async Task Count_InvoicesFromBeforeThereWereFigures_AreCountedOnce()
    {
        await SendAsync(instances.First);
        var database = instances.First.Services.GetRequiredService<DatabaseHost>();
        await CountAsync(instances.First);
        await database.Collection(Collections.Figures).DeleteManyAsync([], CancellationToken.None);
        await database.Collection(Collections.Tallies).DeleteManyAsync([], CancellationToken.None);
        var unset = new BsonDocument("$unset", new BsonDocument("counted", 1));
        await database.Collection(Collections.Invoices).UpdateManyAsync([], unset, options: null, CancellationToken.None);

        await Task.WhenAll(CountAsync(instances.First), CountAsync(instances.Second));
        await CountAsync(instances.First);

        ((long)(await ReadAsync(instances.First)).Of(FigureKind.Invoices).All[Counters.Received]).ShouldBe(Sent / 2);
    }

    [Fact]
    public async Task Count_DeletedForGoodAtOnce_StaysReceivedAndIsNoTotalAnyMore()
    {
        var services = instances.First.Services;
        var read = Claimed().Complete(Fields(), [], "", sureFrom: 0.8, DateTimeOffset.UtcNow) with { CreatedAt = DateTimeOffset.UtcNow };
        await services.GetRequiredService<IInvoiceStore>().InsertAsync(read, CancellationToken.None);
        await CountAsync(instances.First);
        (await ReadAsync(instances.First)).Spend.ShouldHaveSingleItem().Sum.ShouldBe(12.40m);

        var trash = services.GetRequiredService<IInvoiceTrash>();
        await trash.TryThrowAwayAsync(read.ThrowAway(MaraViewing.Person, DateTimeOffset.UtcNow), CancellationToken.None);
        (await trash.PurgeAsync(read.Id, CancellationToken.None)).ShouldBeTrue();

        var data = await ReadAsync(instances.Second);
        data.Spend.ShouldBeEmpty();
        ((long)data.Of(FigureKind.Invoices).All[Counters.Received]).ShouldBe(1);
    }

    [Fact]
    public async Task Stop_PeopleSignedInOnBoth_HasWrittenThemAll()
    {
        using (var mara = await Browser.SignedInAsync(instances.First))
        using (var jonas = await Browser.SignedInAsync(instances.Second))
        {
            await jonas.PageAsync("/");
            using var stranger = new Browser(instances.Second);
            using var refused = await stranger.SignInAsync("nobody@example.test", "a wrong password");
            await mara.PageAsync("/");
            await mara.PageAsync("/profile");
        }

        await instances.First.DisposeAsync();
        await instances.Second.DisposeAsync();

        var later = instances.Another();
        var raw = new RawData(later.Services.GetRequiredService<DatabaseHost>());
        var data = await ReadAsync(later);
        var signIns = data.Of(FigureKind.SignIns).All;
        ((long)signIns[Counters.SignedIn], (long)signIns[Counters.Refused]).ShouldBe((await raw.AuditedAsync("signed-in"), await raw.AuditedAsync("sign-in-failed")));
        ((long)signIns[Counters.SignedIn], (long)signIns[Counters.Refused]).ShouldBe((2, 1));
        data.Of(FigureKind.People).All.MemberCount.ShouldBe(2);
        data.Routes.ShouldContain(route => route.Route == "/profile" && route.Count == 1);
        ((long)data.Of(FigureKind.Traffic).All["s2"]).ShouldBeGreaterThan(4);
    }

    private static async Task SendAsync(FolderProduct instance)
    {
        var store = instance.Services.GetRequiredService<IInvoiceStore>();
        foreach (var number in Enumerable.Range(0, Sent / 2))
        {
            var invoice = Queued(at: DateTimeOffset.UtcNow.AddMinutes(-10 * number));
            await store.InsertAsync(invoice with { History = invoice.History.With(new(HistoryEvent.Sent, invoice.CreatedAt, By: null)) }, CancellationToken.None);
        }
    }

    /// <summary>Works the queue off as a worker does; now and then it dies with an invoice in its hands.</summary>
    /// <returns>What it would store if it woke up again.</returns>
    private static async Task<IReadOnlyList<Invoice>> WorkAsync(FolderProduct instance, int seed)
    {
        var late = new List<Invoice>();
        var queue = instance.Services.GetRequiredService<IInvoiceQueue>();
        var random = new Random(seed);
        while (true)
        {
            var now = DateTimeOffset.UtcNow;
            var dies = random.Next(4) == 0;
            var lease = new Lease(Guid.NewGuid().ToString("N"), dies ? now.AddMilliseconds(-1) : now.AddMinutes(5));
            if (await queue.ClaimAsync(lease, now, CancellationToken.None) is not { } claimed)
            {
                return late;
            }

            if (dies)
            {
                late.Add(claimed);
                continue;
            }

            var step = claimed.Advance(ProcessingStep.Reading, DateTimeOffset.UtcNow);
            await queue.SaveAsync(step, lease.Token, CancellationToken.None);
            await queue.SaveAsync(Outcome(step, random), lease.Token, CancellationToken.None);
        }
    }

    private static Invoice Outcome(Invoice reading, Random random) => random.Next(4) switch
    {
        0 => reading.GiveUp(FailureReason.NoText, DateTimeOffset.UtcNow),
        1 => reading.GiveUp(FailureReason.Internal, DateTimeOffset.UtcNow),
        var sure => reading.Complete(Fields(sure == 2 ? 0.95 : 0.3), [], "", sureFrom: 0.8, DateTimeOffset.UtcNow),
    };

    /// <summary>People correct, accept, throw away, and have read again what they see.</summary>
    private static async Task CheckAsync(WebApplicationFactory<Program> instance, int part)
    {
        var store = instance.Services.GetRequiredService<IInvoiceStore>();
        var page = await store.ListAsync(owner: null, InvoiceFilter.None, InvoiceSort.Newest, after: null, 200, CancellationToken.None);
        foreach (var (index, seen) in page.Items.Where(invoice => invoice.CanCheck).Index().Where(one => one.Index % 2 == part))
        {
            var invoice = (await store.FindAsync(seen.Id, CancellationToken.None))!; // just seen
            var corrections = new Dictionary<InvoiceField, IReadField?> { [InvoiceField.Total] = new ReadField<decimal>(20 + index, 1, Box: null) };
            if (index % 8 > 5)
            {
                await instance.Services.GetRequiredService<IInvoiceTrash>()
                    .TryThrowAwayAsync(invoice.ThrowAway(MaraViewing.Person, DateTimeOffset.UtcNow), CancellationToken.None);
            }
            else
            {
                var right = invoice.Fields.Total is null || index % 8 > 3 ? corrections : [];
                await store.TryReplaceAsync(invoice.Correct(right, accept: true, MaraViewing.Person, DateTimeOffset.UtcNow), CancellationToken.None);
            }
        }
    }

    private static Task<int> CountAsync(FolderProduct instance) => instance.Services.GetRequiredService<InvoiceCounter>().CountAsync(CancellationToken.None);

    private static Task<DashboardData> ReadAsync(FolderProduct instance) =>
        instance.Services.GetRequiredService<DashboardReader>().ReadAsync(DashboardRange.Month, TimeZoneInfo.Utc, CancellationToken.None);
}
