using System.Net;
using System.Text.Json;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Api.Invoices;

[Collection(PagesCollection.Name)]
public sealed class CorrectionEndpointsTests(IdleProduct product) : IAsyncLifetime
{
    private readonly InvoiceDesk desk = new(product);
    private readonly Browser browser = new(product);
    private ApiClient client = null!;
    private string path = "";

    public async Task InitializeAsync()
    {
        var owner = await new AccountDesk(product).AddAsync();
        client = new ApiClient(product, await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read, TokenScopes.Write));
        using var signedIn = await browser.SignInAsync(owner.Email, Browser.Password);
        var sent = await desk.SendAsync(browser);
        await desk.ReadAsync(sent, InvoiceBuilder.Fields());
        path = $"/invoices/{sent.Id}";
    }

    public Task DisposeAsync()
    {
        client.Dispose();
        browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Patch_PresentVersion_ChangesWhatIsGivenAndNothingElse()
    {
        using var response = await PatchAsync("""{"fields":{"total":99.5,"number":null,"vendor":"  Huber  KG "}}""", await TagAsync());

        var fields = (await ApiClient.BodyAsync(response, HttpStatusCode.OK)).GetProperty("fields");
        fields.GetProperty("total").GetProperty("value").GetDecimal().ShouldBe(99.5m);
        fields.GetProperty("total").GetProperty("correctedBy").GetString().ShouldBe("Mara Voss");
        fields.GetProperty("number").ValueKind.ShouldBe(JsonValueKind.Null);
        fields.GetProperty("vendor").GetProperty("value").GetString().ShouldBe("Huber KG");
        fields.GetProperty("date").GetProperty("value").GetString().ShouldBe("2026-03-03");
        response.Headers.ETag!.ToString().ShouldBe(await TagAsync());
    }

    [Fact]
    public async Task Patch_NoVersion_IsAskedForIt()
    {
        using var response = await PatchAsync("""{"fields":{"total":1}}""", tag: null);

        await ApiClient.ShouldBeAsync(response, ProblemKind.VersionRequired);
    }

    [Fact]
    public async Task Patch_FormerVersion_ChangesNothing()
    {
        var before = await TagAsync();
        using var first = await PatchAsync("""{"fields":{"total":1}}""", before);

        using var second = await PatchAsync("""{"fields":{"total":2}}""", before);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        await ApiClient.ShouldBeAsync(second, ProblemKind.VersionMismatch);
        (await client.ReadAsync(path)).GetProperty("fields").GetProperty("total").GetProperty("value").GetDecimal().ShouldBe(1);
    }

    [Fact]
    public async Task Patch_Accept_IsReadyAndSaysWhoFoundItRight()
    {
        using var response = await PatchAsync("""{"accept":true}""", await TagAsync());

        (await ApiClient.BodyAsync(response, HttpStatusCode.OK)).GetProperty("checkedBy").GetProperty("name").GetString().ShouldBe("Mara Voss");
    }

    [Fact]
    public async Task Patch_AcceptWithoutTotal_NamesWhatIsLacking()
    {
        using var response = await PatchAsync("""{"fields":{"total":null},"accept":true}""", await TagAsync());

        (await ApiClient.ShouldBeAsync(response, ProblemKind.Invalid)).GetProperty("errors").TryGetProperty("fields.total", out _).ShouldBeTrue();
        (await client.ReadAsync(path)).GetProperty("fields").GetProperty("total").ValueKind.ShouldNotBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{"fields":{"currency":"euro"}}""", "fields.currency")]
    [InlineData("""{"fields":{"total":1e15}}""", "fields.total")]
    [InlineData("""{"fields":{"net":1.00001}}""", "fields.net")]
    public async Task Patch_ValueThatIsNone_NamesTheField(string body, string field)
    {
        using var response = await PatchAsync(body, await TagAsync());

        (await ApiClient.ShouldBeAsync(response, ProblemKind.Invalid)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"fields":{"date":"tomorrow"}}""", "date")]
    [InlineData("""{"field":{}}""", "JSON")]
    public async Task Patch_JsonThatIsNone_SaysWhere(string body, string where)
    {
        using var response = await PatchAsync(body, await TagAsync());

        (await ApiClient.ShouldBeAsync(response, ProblemKind.Malformed)).GetProperty("detail").GetString()!.ShouldContain(where);
    }

    [Fact]
    public async Task Patch_WhileItIsRead_HasToWait()
    {
        var waiting = await desk.SendAsync(browser);

        using var response = await client.SendAsync(HttpMethod.Patch, $"/invoices/{waiting.Id}", Json("""{"fields":{"total":1}}"""), ("If-Match", "*"));

        await ApiClient.ShouldBeAsync(response, ProblemKind.Conflict);
    }

    [Fact]
    public async Task Patch_SomebodyElses_IsAnsweredAsIfThereWereNone()
    {
        using var stranger = await ApiClient.OfEmployeeAsync(product);

        using var response = await stranger.SendAsync(HttpMethod.Patch, path, Json("""{"fields":{"total":1}}"""), ("If-Match", "*"));

        await ApiClient.ShouldBeAsync(response, ProblemKind.NotFound);
    }

    private async Task<string> TagAsync()
    {
        using var response = await client.GetAsync(path);
        return response.Headers.ETag!.ToString(); // every invoice has one
    }

    private Task<HttpResponseMessage> PatchAsync(string body, string? tag) =>
        client.SendAsync(HttpMethod.Patch, path, Json(body), tag is null ? [] : [("If-Match", tag)]);

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");
}
