using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Live;

/// <summary>
/// One browser's stream of server-sent events.
/// Changes are unnamed events that carry HTML, which is what htmx 4's SSE extension swaps; "resync" makes the page fetch itself
/// anew; "beat" is a named event rather than a comment, so that the browser's script hears it and can tell a silent line from a dead one.
/// </summary>
public sealed class LiveConnection(
    InvoiceFeed feed, LineKeeper keeper, ILiveMarkup markup, LiveSession session, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    public static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(20);

    private const string BeatEvent = "beat";
    private const string ResyncEvent = "resync";

    /// <summary>Whether the browser shows that reading rests.</summary>
    private bool showsPause;

    /// <summary>Runs until the browser leaves, the server stops or the session ends.</summary>
    /// <param name="after">Where the page stands; null when it does not say.</param>
    public async IAsyncEnumerable<SseItem<string>> OpenAsync(
        HttpContext context, LiveView view, FeedPosition? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var expires = await LiveSession.ExpiresAsync(context);
        var viewer = context.User.ToViewer();
        showsPause = view.ShowsPause;
        yield return new SseItem<string>("", BeatEvent); // the first byte tells the browser that the stream is open

        while (!ended.IsCancellationRequested)
        {
            using var subscription = feed.Subscribe(viewer, after);
            await using var beat = clock.CreateTimer(_ => subscription.Beat(), null, BeatInterval, BeatInterval);
            if (await RenderAsync(context, viewer, view, keeper.Line) is { Length: > 0 } standing)
            {
                yield return new SseItem<string>(standing); // it may have moved since the page was rendered
            }

            while (await NextAsync(subscription, ended.Token) is { } next)
            {
                switch (next)
                {
                    case FeedEvent.Changed changed:
                        after = changed.Position;
                        if (view.Shows(changed.Change.Id))
                        {
                            yield return new SseItem<string>(await markup.RenderAsync(context, viewer, view, changed.Change)) { EventId = $"{after}" };
                        }

                        break;
                    case FeedEvent.LineMoved moved when await RenderAsync(context, viewer, view, moved.Line) is { Length: > 0 } places:
                        yield return new SseItem<string>(places);
                        break;
                    case FeedEvent.LineMoved:
                        break;
                    case FeedEvent.Resync resync:
                        after = resync.Position;
                        yield return new SseItem<string>("", ResyncEvent) { EventId = $"{after}" };
                        break;
                    case FeedEvent.Beat alive when await session.HoldsAsync(context.User, expires):
                        after = alive.Position;
                        yield return new SseItem<string>("", BeatEvent) { EventId = $"{after}" };
                        break;
                    default:
                        yield break;
                }
            }
        }
    }

    private Task<string> RenderAsync(HttpContext context, Viewer viewer, LiveView view, QueueLine line)
    {
        var tellsPause = showsPause != line.IsPaused;
        showsPause = line.IsPaused;
        return markup.RenderAsync(context, viewer, view, line, tellsPause);
    }

    private static async Task<FeedEvent?> NextAsync(FeedSubscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            return await subscription.NextAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
