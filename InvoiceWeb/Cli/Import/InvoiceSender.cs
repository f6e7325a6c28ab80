using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace InvoiceWeb.Cli.Import;

/// <summary>Sends documents to the API of a server.</summary>
internal sealed class InvoiceSender : IDisposable
{
    private const int MaxAttempts = 5;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    public InvoiceSender(Uri server, string token, TimeProvider clock)
    {
        _clock = clock;
        _client = new HttpClient { BaseAddress = server, Timeout = s_patience };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Sends one; waits where the server asks for it.</summary>
    public async Task<SentDocument> SendAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            string key;
            await using (FileStream content = File.OpenRead(file))
            {
                key = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            }

            for (int attempt = 1; ; attempt++)
            {
                using HttpResponseMessage answer = await PostAsync(file, key, cancellationToken);
                if (attempt == MaxAttempts || answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                {
                    return await ReadAsync(answer, cancellationToken);
                }

                await Task.Delay(answer.Headers.RetryAfter?.Delta ?? s_pause, _clock, cancellationToken);
            }
        }
        catch (HttpRequestException exception)
        {
            return new SentDocument(null, exception.Message, IsFinal: exception.InnerException is SocketException);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SentDocument(null, exception.Message);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SentDocument(null, "The server did not answer in time.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string file, string key, CancellationToken cancellationToken)
    {
        using MultipartFormDataContent form = [];
        using StreamContent page = new(File.OpenRead(file));
        form.Add(page, "page", "page");
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/invoices") { Content = form };
        request.Headers.Add("Idempotency-Key", key);
        return await _client.SendAsync(request, cancellationToken);
    }

    private static async Task<SentDocument> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        string text = await answer.Content.ReadAsStringAsync(cancellationToken);
        bool isFinal = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
        try
        {
            using JsonDocument body = JsonDocument.Parse(text);
            return answer.IsSuccessStatusCode
                ? new SentDocument(body.RootElement.GetProperty("id").GetString(), null)
                : new SentDocument(null, TellOf(body.RootElement, answer.StatusCode), isFinal);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new SentDocument(null, $"The server answered with status {(int)answer.StatusCode}, and not as InvoiceWeb does.", IsFinal: true);
        }
    }

    private static string TellOf(JsonElement problem, HttpStatusCode status) =>
        (problem.TryGetProperty("detail", out JsonElement words) || problem.TryGetProperty("title", out words) ? words.GetString() : null)
        ?? $"The server answered with status {(int)status}.";
}
