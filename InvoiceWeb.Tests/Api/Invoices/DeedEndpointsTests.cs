using System.Net;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Api.Invoices;

/// <summary>What is done with an invoice as a whole: its pages, the trash, another reading, taking a list away.</summary>
[Collection(PagesCollection.Name)]
public sealed class DeedEndpointsTests(IdleProduct product) : IAsyncLifetime
{
    private readonly InvoiceDesk desk = new(product);
    private readonly Browser browser = new(product);
    private ApiClient client = null!;
    private Invoice invoice = null!;

    private string Path => $"/invoices/{invoice.Id}";

    public async Task InitializeAsync()
    {
        var owner = await new AccountDesk(product).AddAsync();
        client = new ApiClient(product, await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read, TokenScopes.Write));
        using var signedIn = await browser.SignInAsync(owner.Email, Browser.Password);
        invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
    }

    public Task DisposeAsync()
    {
        client.Dispose();
        browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Delete_Own_IsInTheTrashAndCanBeRestored()
    {
        using var deleted = await client.SendAsync(HttpMethod.Delete, Path);
        using var gone = await client.GetAsync(Path);
        var trash = await client.ReadAsync("/trash");
        using var restored = await client.SendAsync(HttpMethod.Post, $"/trash/{invoice.Id}/restore");

        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ApiClient.ShouldBeAsync(gone, ProblemKind.NotFound);
        trash.GetProperty("items")[0].GetProperty("invoice").GetProperty("id").GetString().ShouldBe(invoice.Id.Value);
        restored.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.ReadAsync(Path)).GetProperty("status").GetString().ShouldBe("processed");
    }

    [Fact]
    public async Task Purge_InTheTrash_IsGoneForGood()
    {
        using var notYet = await client.SendAsync(HttpMethod.Delete, $"/trash/{invoice.Id}");
        using var deleted = await client.SendAsync(HttpMethod.Delete, Path);
        using var purged = await client.SendAsync(HttpMethod.Delete, $"/trash/{invoice.Id}");

        await ApiClient.ShouldBeAsync(notYet, ProblemKind.NotFound);
        purged.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.ReadAsync("/trash")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Delete_AnotherVersionThanNamed_IsNotDone()
    {
        using var response = await client.SendAsync(HttpMethod.Delete, Path, null, ("If-Match", "\"1\""));

        await ApiClient.ShouldBeAsync(response, ProblemKind.VersionMismatch);
        (await client.ReadAsync(Path)).GetProperty("id").GetString().ShouldBe(invoice.Id.Value);
    }

    [Fact]
    public async Task Retry_InALanguage_IsQueuedOnce()
    {
        using var unknown = await client.SendJsonAsync(HttpMethod.Post, $"{Path}/retry", new { language = "tlh" });
        using var first = await client.SendJsonAsync(HttpMethod.Post, $"{Path}/retry", new { language = "deu" });
        using var second = await client.SendAsync(HttpMethod.Post, $"{Path}/retry");

        await ApiClient.ShouldBeAsync(unknown, ProblemKind.Invalid);
        (await ApiClient.BodyAsync(first, HttpStatusCode.Accepted)).GetProperty("language").GetString().ShouldBe("deu");
        await ApiClient.ShouldBeAsync(second, ProblemKind.Conflict);
    }

    [Fact]
    public async Task Pages_AddedReplacedRemoved_AreThePagesOfTheInvoice()
    {
        using var added = await client.SendAsync(HttpMethod.Post, $"{Path}/pages", File(SamplePhotos.PixelBytes));
        var keys = (await ApiClient.BodyAsync(added, HttpStatusCode.OK)).GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("key").GetString()).ToList();
        using var replaced = await client.SendAsync(HttpMethod.Put, $"{Path}/pages/{keys[0]}", File(SamplePhotos.PixelBytes));
        var after = (await ApiClient.BodyAsync(replaced, HttpStatusCode.OK)).GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("key").GetString()).ToList();
        using var removed = await client.SendAsync(HttpMethod.Delete, $"{Path}/pages/{keys[1]}");
        using var last = await client.SendAsync(HttpMethod.Delete, $"{Path}/pages/{after[0]}");

        keys.Count.ShouldBe(2);
        string.Equals(after[0], keys[0], StringComparison.Ordinal).ShouldBeFalse();
        after[1].ShouldBe(keys[1]);
        (await ApiClient.BodyAsync(removed, HttpStatusCode.OK)).GetProperty("pages").GetArrayLength().ShouldBe(1);
        await ApiClient.ShouldBeAsync(last, ProblemKind.Invalid);
    }

    [Fact]
    public async Task Page_ThatIsNoPicture_IsRefused()
    {
        using var response = await client.SendAsync(HttpMethod.Post, $"{Path}/pages", File([1, 2, 3]));

        await ApiClient.ShouldBeAsync(response, ProblemKind.Invalid);
    }

    [Fact]
    public async Task Deeds_OnSomebodyElses_AreAnsweredAsIfThereWereNone()
    {
        using var stranger = await ApiClient.OfEmployeeAsync(product);

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Delete, Path), (HttpMethod.Post, $"{Path}/retry"), (HttpMethod.Delete, $"{Path}/duplicates/{invoice.Id}"),
            (HttpMethod.Delete, $"{Path}/pages/{invoice.Pages[0].ImageId}-0"), (HttpMethod.Get, $"{Path}/pages/1/words"), (HttpMethod.Post, $"/trash/{invoice.Id}/restore"),
        })
        {
            using var response = await stranger.SendAsync(method, path);
            await ApiClient.ShouldBeAsync(response, ProblemKind.NotFound);
        }
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("zip", "application/zip")]
    public async Task Export_Own_IsAFile(string format, string type)
    {
        using var response = await client.GetAsync($"/invoices/export?format={format}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await response.Content.ReadAsStringAsync()).ShouldContain(format is "zip" ? "invoices.csv" : invoice.Id.Value);
    }

    [Fact]
    public async Task Totals_Own_AddUp()
    {
        var totals = await client.ReadAsync("/invoices/totals?q=Huber");

        totals.GetProperty("byCurrency")[0].GetProperty("sum").GetDecimal().ShouldBe(12.40m);
    }

    private static ByteArrayContent File(byte[] content) => new(content) { Headers = { ContentType = new("application/octet-stream") } };
}
