using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api;

[Collection(PagesCollection.Name)]
public sealed class ProblemTests(IdleProduct product)
{
    [Fact]
    public async Task Get_UnknownAddress_IsNotFoundWhoeverAsks()
    {
        using var nobody = new ApiClient(product, token: null);
        using var somebody = await ApiClient.OfEmployeeAsync(product);

        using var first = await nobody.GetAsync("/nothing");
        using var second = await somebody.GetAsync("/nothing");

        await ApiClient.ShouldBeAsync(first, ProblemKind.NotFound);
        await ApiClient.ShouldBeAsync(second, ProblemKind.NotFound);
    }

    [Fact]
    public async Task Put_AddressThatOnlyIsRead_SaysWhatItTakes()
    {
        using var client = await ApiClient.OfEmployeeAsync(product);

        using var response = await client.SendAsync(HttpMethod.Put, "/invoices");

        await ApiClient.ShouldBeAsync(response, ProblemKind.MethodNotAllowed);
        string.Join(',', response.Content.Headers.Allow).ShouldContain("GET");
    }

    [Theory]
    [InlineData("/invoices?limit=0", "limit")]
    [InlineData("/invoices?limit=101", "limit")]
    [InlineData("/invoices?limit=many", "limit")]
    [InlineData("/invoices?from=yesterday", "from")]
    [InlineData("/invoices?state=99", "state")]
    [InlineData("/invoices?after=nowhere", "after")]
    [InlineData("/invoices?sort=newest&after=65e45a0000000000000000a1.YWJj", "after")]
    public async Task Get_NonsenseInTheQuery_SaysWhere(string path, string where)
    {
        using var client = await ApiClient.OfEmployeeAsync(product);

        using var response = await client.GetAsync(path);

        (await ApiClient.ShouldBeAsync(response, ProblemKind.Malformed)).GetProperty("detail").GetString()!.ShouldContain(where, Case.Insensitive);
    }

    [Fact]
    public async Task Get_TooOften_HasToWait()
    {
        await using var own = new ThriftyProduct();
        using var client = await ApiClient.WithTokenAsync(own, Roles.Employee, TokenScopes.Read);
        using var other = await ApiClient.WithTokenAsync(own, Roles.Employee, TokenScopes.Read);
        (await client.ReadAsync("/invoices")).ValueKind.ShouldNotBe(default);
        (await client.ReadAsync("/invoices")).ValueKind.ShouldNotBe(default);

        using var response = await client.GetAsync("/invoices");

        await ApiClient.ShouldBeAsync(response, ProblemKind.TooMany);
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        using var others = await other.GetAsync("/invoices");
        others.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Takes two requests of everybody, and one a minute after that.</summary>
    private sealed class ThriftyProduct : ProductFactory
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Processing:Enabled"] = "false",
            ["Api:Burst"] = "2",
            ["Api:RequestsPerMinute"] = "1",
        };
    }
}
