using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
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
