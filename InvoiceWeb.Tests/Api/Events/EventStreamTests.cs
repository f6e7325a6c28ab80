using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Events;

[Collection(PagesCollection.Name)]
public sealed class EventStreamTests(IdleProduct product) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly InvoiceDesk desk = new(product);
    private readonly Browser browser = new(product);
    private ApiClient client = null!;

    public async Task InitializeAsync()
    {
        var owner = await new AccountDesk(product).AddAsync();
        client = new ApiClient(product, await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read));
        using var signedIn = await browser.SignInAsync(owner.Email, Browser.Password);
    }

    public Task DisposeAsync()
    {
        client.Dispose();
        browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Get_OwnInvoiceSent_TellsItsStateAndNothingOfOthers()
    {
        using var other = await Browser.SignedInAsync(product);
        await using var events = await OpenAsync(lastEventId: null);

        await desk.SendAsync(other);
        var own = await desk.SendAsync(browser);

        var told = await NextChangeAsync(events);
        told.Data.GetProperty("id").GetString().ShouldBe(own.Id.Value);
        told.Data.GetProperty("invoice").GetProperty("status").GetString().ShouldBe("queued");
        told.EventId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Get_ComingBackWithTheLastId_HearsWhatWasMissed()
    {
        string seen;
        await using (var before = await OpenAsync(lastEventId: null))
        {
            await desk.SendAsync(browser);
            seen = (await NextChangeAsync(before)).EventId!; // asserted above
        }

        var missed = await desk.SendAsync(browser);
        await using var after = await OpenAsync(seen);

        (await NextChangeAsync(after)).Data.GetProperty("id").GetString().ShouldBe(missed.Id.Value);
    }

    [Fact]
    public async Task Get_PositionThatNobodyRemembers_IsToldToResync()
    {
        await using var events = await OpenAsync("elsewhere.5");

        (await NextAsync(events)).EventType.ShouldBe("resync");
    }

    private async Task<IAsyncEnumerator<SseItem<JsonElement>>> OpenAsync(string? lastEventId)
    {
        var response = await client.SendAsync(HttpMethod.Get, "/events", null, lastEventId is null ? [] : [("Last-Event-ID", lastEventId)]);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync(), (_, data) => JsonDocument.Parse(data.ToArray()).RootElement)
            .EnumerateAsync().GetAsyncEnumerator();
        (await NextAsync(events)).EventType.ShouldBe("beat");
        return events;
    }

    private static async Task<SseItem<JsonElement>> NextAsync(IAsyncEnumerator<SseItem<JsonElement>> events)
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeTrue("the stream ended");
        return events.Current;
    }

    private static async Task<SseItem<JsonElement>> NextChangeAsync(IAsyncEnumerator<SseItem<JsonElement>> events)
    {
        var next = await NextAsync(events);
        while (next.EventType is "beat")
        {
            next = await NextAsync(events);
        }

        next.EventType.ShouldBe("changed");
        return next;
    }
}
