using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace InvoiceWeb.Benchmarks.Pages;

/// <summary>A signed-in admin's browser, without scripts, on one connection.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _photo;

    private Visitor(Uri address)
    {
        _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        _client.DefaultRequestHeaders.Add("Accept-Language", "en-GB");
        var sample = Path.Combine(AppContext.BaseDirectory, "Demo", "Samples", "bakery.jpg");
        _photo = Convert.ToBase64String(File.ReadAllBytes(sample));
    }

    public static async Task<Visitor> SignInAsync(Uri address, CancellationToken cancellationToken)
    {
        var visitor = new Visitor(address);
        var page = await visitor.GetAsync("/sign-in", cancellationToken);
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("Input.Email", ProductChild.Email),
            KeyValuePair.Create("Input.Password", ProductChild.Password),
            KeyValuePair.Create("__RequestVerificationToken", FormToken().Match(page).Groups["token"].Value),
        ]);
        using var answer = await visitor._client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    /// <returns>The whole page.</returns>
    public Task<string> GetAsync(string address, CancellationToken cancellationToken) =>
        _client.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken);

    /// <summary>Sends a photo that the workers are to read.</summary>
    public async Task SendPhotoAsync(CancellationToken cancellationToken)
    {
        var page = await GetAsync("/capture", cancellationToken);
        using var content = new StringContent(_photo, Encoding.ASCII, "text/plain");
        using var form = new MultipartFormDataContent { { content, "page", "page.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/capture", UriKind.Relative)) { Content = form };
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("RequestVerificationToken", ScriptToken().Match(WebUtility.HtmlDecode(page)).Groups["token"].Value);
        using var answer = await _client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many photos have not been read yet.</summary>
    public async Task<long> CountWaitingAsync(CancellationToken cancellationToken)
    {
        var page = await GetAsync("/invoices/totals?state=Queued&state=Processing", cancellationToken);
        var count = Count().Match(page).Groups["count"].Value;
        return long.Parse(count, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FormToken();

    [GeneratedRegex("""RequestVerificationToken": "(?<token>[^"]+)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ScriptToken();

    [GeneratedRegex(@"<dd>(?<count>[0-9,]+)</dd>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Count();
}
