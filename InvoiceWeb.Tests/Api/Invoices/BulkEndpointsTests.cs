using System.Net;
using System.Text.Json;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Bulk;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Api.Invoices;

public sealed class BulkEndpointsTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();

    [Fact]
    public async Task PostBulk_OwnAndForeign_DoesTheOwnAndSaysWhatWasLeft()
    {
        var mara = await new AccountDesk(product).AddAsync(Roles.Employee);
        using var client = await ClientAsync(mara, TokenScopes.Read, TokenScopes.Write);
        var (own, foreign) = (await StoreAsync(mara.UserId), await StoreAsync(InvoiceBuilder.Jonas));

        using var response = await client.SendJsonAsync(HttpMethod.Post, "/invoices/bulk", new { action = "retry", ids = new[] { own.Id.Value, foreign.Id.Value } });

        var result = await ApiClient.BodyAsync(response, HttpStatusCode.OK);
        result.GetProperty("done").EnumerateArray().Select(id => id.GetString()).ShouldBe([own.Id.Value]);
        result.GetProperty("left")[0].GetProperty("reason").GetString().ShouldBe("missing");
        (await store.FindAsync(own.Id, CancellationToken.None))!.Status.ShouldBe(InvoiceStatus.Queued);
    }

    [Fact]
    public async Task PostBulk_ReassignByAnEmployee_IsRefused()
    {
        var mara = await new AccountDesk(product).AddAsync(Roles.Employee);
        using var client = await ClientAsync(mara, TokenScopes.Read, TokenScopes.Write);
        var own = await StoreAsync(mara.UserId);

        using var response = await client.SendJsonAsync(HttpMethod.Post, "/invoices/bulk", new { action = "reassign", ids = new[] { own.Id.Value }, to = mara.Email });

        await ApiClient.ShouldBeAsync(response, ProblemKind.NotAllowed);
    }

    [Fact]
    public async Task PostBulk_Whole_DoesAllThatTheFiltersFindByTheHundred()
    {
        var mara = await new AccountDesk(product).AddAsync(Roles.Employee);
        using var client = await ClientAsync(mara, TokenScopes.Read, TokenScopes.Write);
        for (var number = 0; number <= BulkService.MaxNamed; number++)
        {
            await StoreAsync(mara.UserId);
        }

        var failed = InvoiceBuilder.Queued(mara.UserId) with { Status = InvoiceStatus.Failed };
        await store.InsertAsync(failed, CancellationToken.None);

        using var first = await client.SendJsonAsync(HttpMethod.Post, "/invoices/bulk?state=processed", new { action = "delete", whole = true });
        var begun = await ApiClient.BodyAsync(first, HttpStatusCode.OK);
        var next = begun.GetProperty("next").GetString();
        using var second = await client.SendJsonAsync(HttpMethod.Post, $"/invoices/bulk?state=processed&after={next}", new { action = "delete", whole = true });
        var ended = await ApiClient.BodyAsync(second, HttpStatusCode.OK);

        begun.GetProperty("done").GetArrayLength().ShouldBe(BulkService.MaxNamed);
        ended.GetProperty("done").GetArrayLength().ShouldBe(1);
        ended.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        var left = await client.ReadAsync("/invoices");
        left.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldBe([failed.Id.Value]);
    }

    [Theory]
    [InlineData("", """{"action":"delete","whole":true,"ids":[]}""", false)]
    [InlineData("", """{"action":"restore","whole":true}""", false)]
    [InlineData("?limit=5", """{"action":"delete","whole":true}""", true)]
    [InlineData("?sort=vendor", """{"action":"delete","whole":true}""", true)]
    [InlineData("?owner=jonas", """{"action":"delete","whole":true}""", true)]
    [InlineData("?state=asleep", """{"action":"delete","whole":true}""", true)]
    public async Task PostBulk_WholeButUnclear_IsRefusedAndNothingIsDone(string filters, string body, bool isMalformed)
    {
        var mara = await new AccountDesk(product).AddAsync(Roles.Employee);
        using var client = await ClientAsync(mara, TokenScopes.Read, TokenScopes.Write);
        var own = await StoreAsync(mara.UserId);

        using var response = await client.SendJsonAsync(HttpMethod.Post, "/invoices/bulk" + filters, JsonDocument.Parse(body).RootElement);

        await ApiClient.ShouldBeAsync(response, isMalformed ? ProblemKind.Malformed : ProblemKind.Invalid);
        (await store.FindAsync(own.Id, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task PostBulk_NoIds_IsRefused()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);

        using var none = await client.SendJsonAsync(HttpMethod.Post, "/invoices/bulk", new { action = "delete", ids = Array.Empty<string>() });
        using var senseless = await client.SendJsonAsync(HttpMethod.Post, "/invoices/bulk", new { action = "delete", ids = new[] { "x" } });

        await ApiClient.ShouldBeAsync(none, ProblemKind.Invalid);
        await ApiClient.ShouldBeAsync(senseless, ProblemKind.Invalid);
    }

    [Fact]
    public async Task PutOwner_ByAnAdmin_GivesItAwayAndTheListFollows()
    {
        using var admin = await ApiClient.OfAdminAsync(product);
        var jonas = await new AccountDesk(product).AddAsync(Roles.Employee);
        var invoice = await StoreAsync(InvoiceBuilder.Mara);

        using var given = await admin.SendJsonAsync(HttpMethod.Put, $"/invoices/{invoice.Id}/owner", new { email = jonas.Email });
        using var unknown = await admin.SendJsonAsync(HttpMethod.Put, $"/invoices/{invoice.Id}/owner", new { email = "nobody@example.test" });
        var list = await admin.ReadAsync($"/invoices?owner={jonas.Id}");

        (await ApiClient.BodyAsync(given, HttpStatusCode.OK)).GetProperty("owner").GetProperty("id").GetString().ShouldBe(jonas.Id);
        await ApiClient.ShouldBeAsync(unknown, ProblemKind.Invalid);
        list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldBe([invoice.Id.Value]);
    }

    private async Task<ApiClient> ClientAsync(AppUser user, params string[] scopes) => new(product, await ApiClient.MakeTokenAsync(product, user, scopes));

    private async Task<Invoice> StoreAsync(UserId owner)
    {
        var invoice = InvoiceBuilder.Queued(owner) with { Status = InvoiceStatus.Processed };
        await store.InsertAsync(invoice, CancellationToken.None);
        return invoice;
    }
}
