using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Invoices;
using InvoiceWeb.Invoices;
using InvoiceWeb.Live;

namespace InvoiceWeb.Api.Events;

/// <summary>
/// The feed of changes as JSON. <c>changed</c> tells an invoice's state, <c>beat</c> that the stream is alive, and <c>resync</c> that changes
/// were missed which nobody remembers: then the list has to be read anew.
/// </summary>
internal sealed class EventStreams(
    InvoiceFeed feed, LineKeeper keeper, LiveSession session, AccessTokens tokens, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    public const string Changed = "changed";
    public const string Beat = "beat";
    public const string Resync = "resync";

    private static readonly InvoiceEvent Nothing = new("", Invoice: null);

    /// <param name="after">Where the caller stands; null begins now.</param>
    public async IAsyncEnumerable<SseItem<InvoiceEvent>> OpenAsync(
        HttpContext context, InvoiceId? only, FeedPosition? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var viewer = context.User.ToViewer();
        var expires = await LiveSession.ExpiresAsync(context);
        var from = after ?? feed.Position;
        yield return new SseItem<InvoiceEvent>(Nothing, Beat) { EventId = $"{from}" };
        while (!ended.IsCancellationRequested)
        {
            using var subscription = feed.Subscribe(viewer, from);
            await using var beat = clock.CreateTimer(_ => subscription.Beat(), null, LiveConnection.BeatInterval, LiveConnection.BeatInterval);
            while (await NextAsync(subscription, ended.Token) is { } next)
            {
                switch (next)
                {
                    case FeedEvent.Changed changed:
                        from = changed.Position;
                        if (only is null || only == changed.Change.Id)
                        {
                            yield return new SseItem<InvoiceEvent>(ToEvent(changed.Change, viewer), Changed) { EventId = $"{from}" };
                        }

                        break;
                    case FeedEvent.Resync resync:
                        from = resync.Position;
                        yield return new SseItem<InvoiceEvent>(Nothing, Resync) { EventId = $"{from}" };
                        break;
                    case FeedEvent.Beat alive when await HoldsAsync(context, expires, ended.Token):
                        from = alive.Position;
                        yield return new SseItem<InvoiceEvent>(Nothing, Beat) { EventId = $"{from}" };
                        break;
                    case FeedEvent.Beat:
                        yield break;
                    default:
                        break;
                }
            }
        }
    }

    private InvoiceEvent ToEvent(InvoiceChange change, Viewer viewer) =>
        new(change.Id.Value, change.Invoice is { } invoice ? InvoiceResource.Of(invoice, viewer, keeper.Line) : null);

    /// <summary>A stream outlives the checks that each request passes, so it repeats them.</summary>
    private async Task<bool> HoldsAsync(HttpContext context, DateTimeOffset expires, CancellationToken cancellationToken) =>
        TokenAuthentication.BearerOf(context.Request) is { } token
            ? await tokens.FindHolderAsync(token, cancellationToken) is not null
            : await session.HoldsAsync(context.User, expires);

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
