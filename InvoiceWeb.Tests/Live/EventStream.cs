using System.Net;
using System.Net.ServerSentEvents;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Live;

/// <summary>A browser's open stream of server-sent events.</summary>
public sealed class EventStream : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> events;

    private EventStream(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        events = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>Opens a stream and takes its first sign of life.</summary>
    public static async Task<EventStream> OpenAsync(Browser browser, string url, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Accept", "text/event-stream" } } };
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await browser.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var stream = new EventStream(answer, await answer.Content.ReadAsStreamAsync());
        (await stream.NextAsync()).EventType.ShouldBe("beat");
        return stream;
    }

    public async Task<SseItem<string>> NextAsync()
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeTrue("the stream ended");
        return events.Current;
    }

    /// <summary>The next change of an invoice; how the line moves is passed over.</summary>
    public async Task<SseItem<string>> NextChangeAsync()
    {
        var next = await NextAsync();
        while (IsPlaces(next))
        {
            next = await NextAsync();
        }

        next.EventType.ShouldBe("message");
        return next;
    }

    /// <summary>The next news of the line of waiting invoices; all else is passed over.</summary>
    public async Task<string> NextPlacesAsync()
    {
        var next = await NextAsync();
        while (!IsPlaces(next))
        {
            next = await NextAsync();
        }

        return next.Data;
    }

    private static bool IsPlaces(SseItem<string> one) => one.EventType is "message" && one.EventId is null;

    /// <summary>Waits for the server to end the stream.</summary>
    public async Task EndAsync() => (await events.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeFalse("the stream went on");

    public async ValueTask DisposeAsync()
    {
        response.Dispose();
        await events.DisposeAsync();
    }
}
