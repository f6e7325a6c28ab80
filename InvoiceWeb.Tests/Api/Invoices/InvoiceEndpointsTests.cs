using System.Net;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Api.Invoices;

[Collection(PagesCollection.Name)]
public sealed class InvoiceEndpointsTests(IdleProduct product) : IAsyncLifetime
{
    private readonly InvoiceDesk desk = new(product);
    private readonly Browser browser = new(product);
    private ApiClient client = null!;

    public async Task InitializeAsync()
    {
        var owner = await new AccountDesk(product).AddAsync();
        client = new ApiClient(product, await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read));
        using var signedIn = await browser.SignInAsync(owner.Email, Browser.Password);
    }

    public Task DisposeAsync()
    {
        client.Dispose();
        browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Get_InvoiceThatWasRead_TellsFieldsPagesAndState()
    {
        var sent = await desk.SendAsync(browser);
        await desk.ReadAsync(sent, InvoiceBuilder.Fields());

        var invoice = await client.ReadAsync($"/invoices/{sent.Id}");

        invoice.GetProperty("status").GetString().ShouldBe("processed");
        invoice.GetProperty("fields").GetProperty("total").GetProperty("value").GetDecimal().ShouldBe(12.40m);
        invoice.GetProperty("fields").GetProperty("date").GetProperty("value").GetString().ShouldBe("2026-03-03");
        invoice.GetProperty("fields").GetProperty("vendor").GetProperty("value").GetString().ShouldBe("Bäckerei Huber");
        invoice.GetProperty("pages")[0].GetProperty("mediaType").GetString().ShouldBe("image/png");
        invoice.GetProperty("owner").GetProperty("name").GetString().ShouldBe("Mara Voss");
    }

    [Fact]
    public async Task Get_SameVersionAgain_IsNotSentTwice()
    {
        var sent = await desk.SendAsync(browser);
        using var first = await client.GetAsync($"/invoices/{sent.Id}");
        var tag = first.Headers.ETag!.ToString();

        using var again = await client.SendAsync(HttpMethod.Get, $"/invoices/{sent.Id}", null, ("If-None-Match", tag));
        await desk.ReadAsync(sent, InvoiceBuilder.Fields());
        using var changed = await client.SendAsync(HttpMethod.Get, $"/invoices/{sent.Id}", null, ("If-None-Match", tag));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_SomebodyElses_IsAnsweredAsIfThereWereNone()
    {
        var sent = await desk.SendAsync(browser);
        using var stranger = await ApiClient.OfEmployeeAsync(product);
        using var admin = await ApiClient.OfAdminAsync(product);

        foreach (var path in new[] { "", "/history", "/pages/1/image", "/pages/1/thumbnail" })
        {
            using var theirs = await stranger.GetAsync($"/invoices/{sent.Id}{path}");
            await ApiClient.ShouldBeAsync(theirs, ProblemKind.NotFound);
            using var mine = await client.GetAsync($"/invoices/{sent.Id}{path}");
            mine.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            using var all = await admin.GetAsync($"/invoices/{sent.Id}{path}");
            all.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        (await stranger.ReadAsync("/invoices")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task List_LongerThanAStretch_GoesOnAfterTheLast()
    {
        var sent = new List<string>();
        for (var count = 0; count < 3; count++)
        {
            sent.Add((await desk.SendAsync(browser)).Id.Value);
        }

        var first = await client.ReadAsync("/invoices?limit=2&sort=oldest");
        var second = await client.ReadAsync($"/invoices?limit=2&sort=oldest&after={first.GetProperty("next").GetString()}");

        first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray())
            .Select(one => one.GetProperty("id").GetString()).ShouldBe(sent);
        second.GetProperty("next").GetString().ShouldBeNull();
    }

    [Fact]
    public async Task List_Narrowed_HasWhatFits()
    {
        var read = await desk.SendAsync(browser);
        await desk.ReadAsync(read, InvoiceBuilder.Fields());
        var failed = await desk.SendAsync(browser);
        await desk.FailAsync(failed, FailureReason.NoText);
        var queued = await desk.SendAsync(browser);

        (await IdsAsync("?q=Huber")).ShouldBe([read.Id.Value]);
        (await IdsAsync("?state=failed&state=queued&sort=oldest")).ShouldBe([failed.Id.Value, queued.Id.Value]);
        (await IdsAsync("?min=12.4&max=12.4")).ShouldBe([read.Id.Value]);
        (await IdsAsync("?from=2026-03-03&to=2026-03-03")).ShouldBe([read.Id.Value]);
        (await IdsAsync("?vendor=Nobody")).ShouldBeEmpty();
    }

    [Fact]
    public async Task GetImage_Page_IsThePictureAndKeptUnderItsTag()
    {
        var sent = await desk.SendAsync(browser);

        using var image = await client.GetAsync($"/invoices/{sent.Id}/pages/1/image");
        using var again = await client.SendAsync(HttpMethod.Get, $"/invoices/{sent.Id}/pages/1/image", null, ("If-None-Match", image.Headers.ETag!.ToString()));
        using var beyond = await client.GetAsync($"/invoices/{sent.Id}/pages/2/image");

        (await image.Content.ReadAsByteArrayAsync()).ShouldBe(SamplePhotos.PixelBytes);
        image.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await ApiClient.ShouldBeAsync(beyond, ProblemKind.NotFound);
    }

    [Fact]
    public async Task GetHistory_Sent_TellsBySomebody()
    {
        var sent = await desk.SendAsync(browser);

        var history = await client.ReadAsync($"/invoices/{sent.Id}/history");

        var entry = history.EnumerateArray().ShouldHaveSingleItem();
        (entry.GetProperty("what").GetString(), entry.GetProperty("by").GetProperty("name").GetString()).ShouldBe(("sent", "Mara Voss"));
    }

    private async Task<IEnumerable<string?>> IdsAsync(string query) =>
        [.. (await client.ReadAsync($"/invoices{query}")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString())];
}
