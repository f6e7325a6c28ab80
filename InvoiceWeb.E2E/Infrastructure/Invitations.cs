using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Invites people by the API, for journeys that are about something else; the account journeys do it by hand.</summary>
public sealed class Invitations : IDisposable
{
    private readonly HttpClient client;

    private Invitations(HttpClient client) => this.client = client;

    /// <summary>Signs the admin in.</summary>
    public static async Task<Invitations> OpenAsync(Uri server, Person admin)
    {
        var opened = new HttpClient { BaseAddress = new Uri(server, "/api/v1/"), DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" } } };
        try
        {
            using var answer = await opened.PostAsJsonAsync("session", new { admin.Email, admin.Password });
            answer.EnsureSuccessStatusCode();
            return new Invitations(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <returns>The one-time link with which the person sets a password.</returns>
    public async Task<string> InviteAsync(Person person)
    {
        using var answer = await client.PostAsJsonAsync("users", new { person.Email, person.Name });
        answer.EnsureSuccessStatusCode();
        var invitation = await answer.Content.ReadFromJsonAsync<JsonNode>();
        return invitation!["link"]!.GetValue<string>(); // the document of the API requires both
    }

    public void Dispose() => client.Dispose();
}
