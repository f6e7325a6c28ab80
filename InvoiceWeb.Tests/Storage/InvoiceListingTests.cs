using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Storage;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Storage;

public sealed class InvoiceListingTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly UserId owner = new(InvoiceId.New(InvoiceBuilder.Noon).Value);

    public static TheoryData<InvoiceSort> Sorts => [.. Enum.GetValues<InvoiceSort>()];

    [Theory]
    [InlineData("bäck", "Bäckerei Huber")]
    [InlineData("HUBER", "Bäckerei Huber")]
    [InlineData("A-4711", "Bäckerei Huber")]
    [InlineData("12.40", "Bäckerei Huber")]
    [InlineData("croiss huber", "Bäckerei Huber")]
    [InlineData("9,00", "Tankstelle")]
    [InlineData("nothing")]
    [InlineData("huber diesel")]
    public async Task ListAsync_Text_FindsWhatHasAllItsWords(string text, params string[] vendors)
    {
        await InsertAsync("Bäckerei Huber", 12.40m, text: "2 Croissants");
        await InsertAsync("Tankstelle", 9m, number: "T-1", text: "Diesel");

        (await VendorsAsync(new InvoiceFilter { Text = text })).ShouldBe(vendors);
    }

    [Fact]
    public async Task ListAsync_Vendor_LooksAtNamesAlone()
    {
        await InsertAsync("Huber", 1m);
        await InsertAsync("Maier", 1m, text: "Huber");

        (await VendorsAsync(new InvoiceFilter { Vendor = "hub" })).ShouldBe(["Huber"]);
    }

    [Fact]
    public async Task ListAsync_Owners_ListsTheirsWithinTheScopeAlone()
    {
        var (other, third) = (new UserId(InvoiceId.New(InvoiceBuilder.Noon).Value), new UserId(InvoiceId.New(InvoiceBuilder.Noon).Value));
        foreach (var one in new[] { owner, other, third })
        {
            await store.InsertAsync(InvoiceBuilder.Queued(one), CancellationToken.None);
        }

        (await OwnersAsync(scope: null, owner, other)).ShouldBe([owner, other], ignoreOrder: true);
        (await OwnersAsync(scope: null, other)).ShouldBe([other]);
        (await OwnersAsync(owner, owner, other)).ShouldBe([owner]);
        (await OwnersAsync(owner, other)).ShouldBeEmpty();
        (await OwnersAsync(scope: null)).ShouldBeEmpty();

        async Task<IEnumerable<UserId>> OwnersAsync(UserId? scope, params IReadOnlyList<UserId> owners)
        {
            var page = await store.ListAsync(scope, new InvoiceFilter { Owners = owners }, InvoiceSort.Newest, after: null, 10, CancellationToken.None);
            return page.Items.Select(invoice => invoice.OwnerId);
        }
    }

    [Fact]
    public async Task ListAsync_Ranges_IncludeTheirEnds()
    {
        foreach (var day in (int[])[1, 2, 3, 4])
        {
            await InsertAsync($"V{day}", day * 10m, new DateOnly(2026, 5, day));
        }

        (await VendorsAsync(new InvoiceFilter { From = new(2026, 5, 2), To = new(2026, 5, 3) }, InvoiceSort.Vendor)).ShouldBe(["V2", "V3"]);
        (await VendorsAsync(new InvoiceFilter { Least = 20m, Most = 30m }, InvoiceSort.Vendor)).ShouldBe(["V2", "V3"]);
    }

    [Fact]
    public async Task ListAsync_AmountRange_LeavesOutWhatHasNoTotal()
    {
        await store.InsertAsync(InvoiceBuilder.Queued(owner), CancellationToken.None);

        (await VendorsAsync(new InvoiceFilter { Most = 100m })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ListAsync_States_AreAlternatives()
    {
        await store.InsertAsync(InvoiceBuilder.Queued(owner) with { Status = InvoiceStatus.Failed }, CancellationToken.None);
        await store.InsertAsync(InvoiceBuilder.Queued(owner) with { Status = InvoiceStatus.NeedsReview }, CancellationToken.None);
        await store.InsertAsync(InvoiceBuilder.Queued(owner), CancellationToken.None);

        var filter = new InvoiceFilter { Statuses = [InvoiceStatus.Failed, InvoiceStatus.NeedsReview] };
        var found = await store.ListAsync(owner, filter, InvoiceSort.Newest, after: null, 10, CancellationToken.None);

        found.Items.Select(invoice => invoice.Status).ShouldBe([InvoiceStatus.Failed, InvoiceStatus.NeedsReview], ignoreOrder: true);
    }

    [Theory]
    [InlineData(false, "status_listed")]
    [InlineData(true, "owner_status_created")]
    public async Task ToQuery_OneState_IsWalkedInItsOrder(bool ofOne, string index)
    {
        var listing = new InvoiceListing(ofOne ? owner : null, new InvoiceFilter { Statuses = [InvoiceStatus.NeedsReview] });
        var find = new BsonDocument { { "find", Collections.Invoices }, { "filter", listing.ToQuery(InvoiceSort.Newest, after: null, first: null) }, { "sort", InvoiceListing.ToSort(InvoiceSort.Newest) } };

        var plan = await product.Services.GetRequiredService<DatabaseHost>().Database.RunCommandAsync(new BsonDocument("explain", find), CancellationToken.None);

        plan.ToString().ShouldContain($"\"indexName\":\"{index}\"");
        plan.ToString().ShouldNotContain("\"SORT\"");
    }

    [Theory]
    [InlineData("bakery")] // most of the first ones in the order have it
    [InlineData("taxi")] // few have it, and none of the first ones
    public async Task ListAsync_CommonAndRareWords_AreFoundInOrderByPages(string word)
    {
        foreach (var number in Enumerable.Range(0, 310))
        {
            await InsertAsync(number < 5 ? $"Taxi {number}" : $"Bakery {number}", number, at: InvoiceBuilder.Noon.AddMinutes(number));
        }

        var expected = Enumerable.Range(0, 310).Where(number => number < 5 == word is "taxi").Reverse().Take(4).ToList();
        var first = await store.ListAsync(owner, new InvoiceFilter { Text = word }, InvoiceSort.Newest, after: null, 2, CancellationToken.None);
        var second = await store.ListAsync(owner, new InvoiceFilter { Text = word }, InvoiceSort.Newest, first.Next, 2, CancellationToken.None);

        first.Items.Concat(second.Items).Select(invoice => (int)invoice.Fields.Total!.Value).ShouldBe(expected);
        second.Next.ShouldNotBeNull();
    }

    [Fact]
    public void ToQuery_TermToEnterBy_ComesFirst()
    {
        var listing = new InvoiceListing(owner, new InvoiceFilter { Text = "huber 4711" });

        var conditions = listing.ToQuery(InvoiceSort.Newest, after: null, "4711")["$and"].AsBsonArray;

        conditions[0]["terms"]["$elemMatch"]["$gte"].AsString.ShouldBe("4711");
        conditions[1]["terms"]["$elemMatch"]["$gte"].AsString.ShouldBe("huber");
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task ListAsync_AnyOrderByPages_ShowsEachOnceInOrder(InvoiceSort sort)
    {
        // Equal keys among others: the cursor must neither skip nor repeat any.
        int[] days = [3, 1, 2, 2, 2, 5, 4];
        foreach (var day in days)
        {
            await InsertAsync($"Vendor {day}", day, new DateOnly(2026, 1, day), at: InvoiceBuilder.Noon.AddDays(day));
        }

        await store.InsertAsync(InvoiceBuilder.Queued(owner, InvoiceBuilder.Noon.AddDays(9)), CancellationToken.None);

        var listed = new List<Invoice>();
        InvoiceCursor? after = null;
        do
        {
            var page = await store.ListAsync(owner, InvoiceFilter.None, sort, after, 2, CancellationToken.None);
            listed.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        listed.Select(invoice => invoice.Id).Distinct().Count().ShouldBe(days.Length + 1);
        var keys = listed.ConvertAll(SortKeys.Of);
        keys.ShouldBe(sort switch
        {
            InvoiceSort.Newest => keys.OrderByDescending(key => key.Created),
            InvoiceSort.Oldest => keys.OrderBy(key => key.Created),
            InvoiceSort.Latest => keys.OrderByDescending(key => key.Date),
            InvoiceSort.Earliest => keys.OrderBy(key => key.Date),
            InvoiceSort.Highest => keys.OrderByDescending(key => key.Total),
            InvoiceSort.Lowest => keys.OrderBy(key => key.Total),
            _ => keys.OrderBy(key => key.Vendor, StringComparer.Ordinal),
        });
    }

    [Fact]
    public async Task SumAsync_SeveralCurrencies_AddsUpEach()
    {
        await InsertAsync("A", 10.10m);
        await InsertAsync("B", 0.20m);
        await InsertAsync("C", 5m, currency: "CHF");
        await store.InsertAsync(InvoiceBuilder.Queued(owner), CancellationToken.None);

        var totals = await store.SumAsync(owner, InvoiceFilter.None, 100, CancellationToken.None);

        totals.ByCurrency.ShouldBe([new("EUR", 2, 10.30m), new("CHF", 1, 5m)]);
        (totals.Count, totals.IsComplete).ShouldBe((4, true));
    }

    [Fact]
    public async Task SumAsync_MoreThanTheLimit_SaysSo()
    {
        await InsertAsync("A", 1m);
        await InsertAsync("B", 1m);

        var totals = await store.SumAsync(owner, InvoiceFilter.None, 1, CancellationToken.None);

        (totals.Count, totals.IsComplete).ShouldBe((1, false));
    }

    [Fact]
    public async Task Upgrade_InvoiceOfAnEarlierVersion_IsFoundAfterwards()
    {
        var invoice = await InsertAsync("Bäckerei Huber", 12.40m);
        var collection = product.Services.GetRequiredService<DatabaseHost>().Collection(Collections.Invoices);
        var bare = new BsonDocument("$unset", new BsonDocument { { InvoiceDocuments.Keys, "" }, { InvoiceDocuments.Terms, "" } });
        await collection.UpdateOneAsync(InvoiceFilters.ById(invoice.Id), bare, options: null, CancellationToken.None);
        (await VendorsAsync(new InvoiceFilter { Text = "huber" })).ShouldBeEmpty();

        var upgraded = await product.Services.GetRequiredService<SearchKeysUpgrade>().RunAsync(CancellationToken.None);

        upgraded.ShouldBe(1);
        (await VendorsAsync(new InvoiceFilter { Text = "huber" })).ShouldBe(["Bäckerei Huber"]);
        (await store.FindAsync(invoice.Id, CancellationToken.None))!.Version.ShouldBe(invoice.Version); // it is in the list
    }

    private async Task<Invoice> InsertAsync(
        string vendor,
        decimal total,
        DateOnly? date = null,
        string number = "A-4711",
        string currency = "EUR",
        string text = "",
        DateTimeOffset? at = null)
    {
        var invoice = InvoiceBuilder.Queued(owner, at) with
        {
            Fields = InvoiceBuilder.Fields() with
            {
                Vendor = new ReadField<string>(vendor, 1, Box: null),
                Total = new ReadField<decimal>(total, 1, Box: null),
                Date = new ReadField<DateOnly>(date ?? new DateOnly(2026, 3, 3), 1, Box: null),
                Number = new ReadField<string>(number, 1, Box: null),
                Currency = new ReadField<string>(currency, 1, Box: null),
            },
            Text = text,
        };
        await store.InsertAsync(invoice, CancellationToken.None);
        return invoice;
    }

    private async Task<IEnumerable<string?>> VendorsAsync(InvoiceFilter filter, InvoiceSort sort = InvoiceSort.Newest)
    {
        var found = await store.ListAsync(owner, filter, sort, after: null, 100, CancellationToken.None);
        return found.Items.Select(invoice => invoice.Fields.Vendor?.Value);
    }
}
