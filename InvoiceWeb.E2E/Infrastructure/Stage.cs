using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>The browsers of one journey: each visitor has cookies of his own; what they see is recorded.</summary>
public sealed class Stage(IBrowser browser, ProductServer server) : IAsyncDisposable
{
    private readonly List<IBrowserContext> visitors = [];
    private readonly ConcurrentQueue<string> complaints = [];

    public ProductServer Server => server;

    /// <summary>What no page may do: throw, be stopped by its own security policy, or ask another host.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>A window of somebody who has not been here before.</summary>
    /// <param name="scripts">Whether the browser runs them.</param>
    public async Task<IPage> NewVisitorAsync(Device device, bool scripts = true)
    {
        var options = device.Options(server.Address);
        options.JavaScriptEnabled = scripts;
        var visitor = await browser.NewContextAsync(options);
        visitors.Add(visitor);
        await visitor.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        visitor.WebError += (_, error) => complaints.Enqueue(error.Error);
        visitor.Console += (_, message) => Hear(message);
        visitor.Request += (_, request) => Hear(request);
        return await visitor.NewPageAsync();
    }

    /// <summary>Keeps a screenshot of every window, a trace of every visitor, and the server's log.</summary>
    public async Task KeepAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (number, visitor) in visitors.Index())
        {
            foreach (var (window, page) in visitor.Pages.Index())
            {
                await KeepAsync(page, Path.Combine(folder, $"visitor{number}-window{window}"));
            }

            await visitor.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, $"visitor{number}-trace.zip") });
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "server.log"), server.Log);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.CloseAsync();
        }
    }

    private static async Task KeepAsync(IPage page, string file)
    {
        try
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"{file}.png", FullPage = true });
        }
        catch (PlaywrightException e)
        {
            // The journey's own failure is what has to be told; that there is no picture is told beside it.
            await File.WriteAllTextAsync($"{file}.txt", e.Message);
        }
    }

    private void Hear(IConsoleMessage message)
    {
        // What has no place in a page comes from the recorder, which looks into the page's blobs.
        var isOfAPage = !message.Location.StartsWith(':');
        if (isOfAPage && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
        {
            complaints.Enqueue(message.Text);
        }
    }

    private void Hear(IRequest request)
    {
        var url = new Uri(request.Url);
        if (url.Scheme is "http" or "https" && !string.Equals(url.Authority, server.Address.Authority, StringComparison.Ordinal))
        {
            complaints.Enqueue($"A page asked another host: {url}");
        }
    }
}
