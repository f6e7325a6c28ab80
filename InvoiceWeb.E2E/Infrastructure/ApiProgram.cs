using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>A program of the employee's that has nothing but an access token.</summary>
public sealed class ApiProgram : IDisposable
{
    private readonly HttpClient client;

    public ApiProgram(Uri server, string token) => client = new HttpClient
    {
        BaseAddress = new Uri(server, "/api/v1/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    public async Task<HttpStatusCode> ListAsync()
    {
        using var answer = await client.GetAsync(new Uri("invoices", UriKind.Relative));
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> SendAsync(string file)
    {
        using var answer = await client.PostAsJsonAsync("invoices", new { Pages = new[] { Convert.ToBase64String(await File.ReadAllBytesAsync(file)) } });
        return answer.StatusCode;
    }

    public void Dispose() => client.Dispose();
}
