using System.Net;
using System.Text;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Tests.Hosting.Authorization;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Access;

/// <summary>Every endpoint of the API, asked with a token of each scope alone: which one lets in follows from its address and its method.</summary>
[Collection(PagesCollection.Name)]
public sealed class ScopeMatrixTests(IdleProduct product)
{
    private const string Root = "/api/v1/";

    /// <summary>What is for admins, whatever is asked of it.</summary>
    private static readonly string[] AdminAreas = ["audit", "queue", "settings", "statistics", "system", "users"];

    [Theory]
    [InlineData(TokenScopes.Read)]
    [InlineData(TokenScopes.Write)]
    [InlineData(TokenScopes.Admin)]
    public async Task EveryEndpoint_TokenOfOneScope_OpensToThatScopeAlone(string scope)
    {
        var points = (await AccessPoint.AllAsync(product.Services)).Where(point => point.Address.StartsWith(Root, StringComparison.Ordinal)).ToList();
        points.Count.ShouldBeGreaterThan(40);
        foreach (var point in points)
        {
            var status = await AskAsync(point, scope);

            status.ShouldNotBe(HttpStatusCode.InternalServerError, $"{point}");
            (status is not HttpStatusCode.Forbidden).ShouldBe(ScopeOf(point) is not { } wanted || string.Equals(wanted, scope, StringComparison.Ordinal), $"{point} with {scope}: {status}");
        }
    }

    /// <summary>With a token of its own: some requests revoke it.</summary>
    private async Task<HttpStatusCode> AskAsync(AccessPoint point, string scope)
    {
        using var client = await ApiClient.WithTokenAsync(product, Roles.Admin, scope);
        using var body = point.IsSafe ? null : BodyOf(point);
        using var response = await client.SendAsync(HttpMethod.Parse(point.Method), PathOf(point), body);
        return response.StatusCode;
    }

    /// <returns>Null for what asks for no token.</returns>
    private static string? ScopeOf(AccessPoint point) => point.Address[Root.Length..].Split('/') switch
    {
        ["session", ..] when !string.Equals(point.Method, "DELETE", StringComparison.Ordinal) => null,
        [var area, ..] when AdminAreas.Contains(area, StringComparer.Ordinal) => TokenScopes.Admin,
        [.., "owner"] => TokenScopes.Admin, // giving an invoice to somebody else
        _ when point.IsSafe => TokenScopes.Read,
        _ => TokenScopes.Write,
    };

    private static string PathOf(AccessPoint point) => "/" + string.Join('/', point.Address[Root.Length..].Split('/').Select(segment => segment switch
    {
        ['{', 'n', 'u', 'm', ..] => "1",
        "{key}" => $"{new string('0', 24)}-0",
        ['{', ..] => new string('0', 24),
        _ => segment,
    }));

    private static ByteArrayContent BodyOf(AccessPoint point) => point.Address switch
    {
        _ when point.Address.EndsWith("/import", StringComparison.Ordinal) => new StringContent("", Encoding.UTF8, "text/csv"),
        _ when point.Address.EndsWith("/pages/", StringComparison.Ordinal) || point.Address.EndsWith("/pages/{key}", StringComparison.Ordinal) =>
            new ByteArrayContent([]) { Headers = { ContentType = new("application/octet-stream") } },
        _ => new StringContent("{}", Encoding.UTF8, "application/json"),
    };
}
