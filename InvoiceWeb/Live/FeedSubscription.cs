using System.Threading.Channels;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Live;

/// <summary>
/// One browser's ear on the feed. Its queue is bounded and nobody waits for it: a subscriber that falls behind is cut off
/// and subscribes anew after the last event that it handled.
/// </summary>
public sealed class FeedSubscription : IDisposable
{
    /// <summary>Beyond this many unread events a subscriber counts as stuck.</summary>
    public const int Capacity = 128;

    private readonly Channel<FeedEvent> events = Channel.CreateBounded<FeedEvent>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, AllowSynchronousContinuations = false });

    private readonly InvoiceFeed feed;
    private readonly Viewer viewer;
    private readonly Queue<FeedEvent> missed;

    internal FeedSubscription(InvoiceFeed feed, Viewer viewer, IEnumerable<FeedEvent> missed)
    {
        this.feed = feed;
        this.viewer = viewer;
        this.missed = new Queue<FeedEvent>(missed.Select(AsSeen).OfType<FeedEvent>());
    }

    /// <returns>Null at the end: the feed started over or this subscriber fell behind.</returns>
    public async ValueTask<FeedEvent?> NextAsync(CancellationToken cancellationToken)
    {
        if (missed.TryDequeue(out var next))
        {
            return next;
        }

        while (await events.Reader.WaitToReadAsync(cancellationToken))
        {
            if (events.Reader.TryRead(out next))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>Lets the subscriber know that the stream is alive. Dropped when there is more to tell than it can take.</summary>
    public void Beat() => events.Writer.TryWrite(new FeedEvent.Beat(feed.Position));

    public void Dispose() => feed.Remove(this);

    /// <summary>Tells where the line stands. Dropped as a beat is: the line moves on and is told again.</summary>
    internal void Tell(FeedEvent.LineMoved moved) => events.Writer.TryWrite(moved);

    /// <returns>False when the subscriber fell behind and was cut off.</returns>
    internal bool Offer(FeedEvent.Changed change)
    {
        if (AsSeen(change) is not { } seen || events.Writer.TryWrite(seen))
        {
            return true;
        }

        End();
        return false;
    }

    internal void End() => events.Writer.TryComplete();

    /// <returns>What the viewer may hear of it; null for nothing. Who had an invoice that is another's now hears that it is gone.</returns>
    private FeedEvent? AsSeen(FeedEvent feedEvent) => feedEvent switch
    {
        FeedEvent.Changed { Change: var change } changed when !viewer.CanSee(change.OwnerId) =>
            change.Invoice?.FormerOwners.Contains(viewer.Id) is true
                ? changed with { Change = new InvoiceChange(change.Id, viewer.Id, Invoice: null) { IsPassedOn = true } }
                : null,
        _ => feedEvent,
    };
}
