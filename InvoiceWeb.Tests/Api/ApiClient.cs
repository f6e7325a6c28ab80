using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InvoiceWeb.Tests.Api;

/// <summary>A program that calls the API, with a token or without. It follows no redirects.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient client;

    /// <param name="token">Null for a program without.</param>
    public ApiClient(WebApplicationFactory<Program> product, string? token)
    {
        client = product.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = product.ClientOptions.BaseAddress });
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>A program with a token of a new user.</summary>
    public static async Task<ApiClient> WithTokenAsync(WebApplicationFactory<Program> product, string role, params string[] scopes) =>
        new(product, await MakeTokenAsync(product, await new AccountDesk(product).AddAsync(role), scopes));

    /// <summary>A program with a token that may do all that an employee may.</summary>
    public static Task<ApiClient> OfEmployeeAsync(WebApplicationFactory<Program> product) =>
        WithTokenAsync(product, Roles.Employee, TokenScopes.Read, TokenScopes.Write);

    public static Task<ApiClient> OfAdminAsync(WebApplicationFactory<Program> product) =>
        WithTokenAsync(product, Roles.Admin, TokenScopes.Read, TokenScopes.Write, TokenScopes.Admin);

    public static Task<string> MakeTokenAsync(WebApplicationFactory<Program> product, AppUser owner, params string[] scopes) =>
        new AccountDesk(product).DoAsync<AccessTokens, string>(async tokens =>
            (await tokens.MakeAsync(owner, new TokenOrder($"test {Guid.NewGuid():N}", scopes, Days: 1), CancellationToken.None)).ShouldBeOfType<TokenResult.Made>().Text);

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1{path}", UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public Task<HttpResponseMessage> SendJsonAsync(HttpMethod method, string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, JsonContent.Create(body), headers);

    /// <summary>What has to be there.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return await BodyAsync(response, HttpStatusCode.OK);
    }

    public static async Task<JsonElement> BodyAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Sees to it that the answer is this problem, told as RFC 9457 has it.</summary>
    public static async Task<JsonElement> ShouldBeAsync(HttpResponseMessage response, ProblemKind kind)
    {
        var problem = await BodyAsync(response, (HttpStatusCode)kind.Status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("type").GetString().ShouldBe(kind.Type);
        problem.GetProperty("title").GetString().ShouldBe(kind.Title);
        problem.GetProperty("status").GetInt32().ShouldBe(kind.Status);
        return problem;
    }

    public void Dispose() => client.Dispose();
}
