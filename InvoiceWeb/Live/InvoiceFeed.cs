using InvoiceWeb.Invoices;

namespace InvoiceWeb.Live;

/// <summary>
/// Fans the process's one stream of changes out to browsers, and remembers the latest so that a browser that was away
/// for a moment hears exactly what it missed.
/// </summary>
public sealed class InvoiceFeed
{
    /// <summary>How many changes are remembered; a browser that missed more is told to resync.</summary>
    public const int HistoryLength = 512;

    private readonly Lock gate = new();
    private readonly Queue<FeedEvent.Changed> history = new(HistoryLength);
    private readonly HashSet<FeedSubscription> subscriptions = [];
    private FeedPosition position = NewEpoch();

    /// <summary>Read before the state that a page shows, it says from where the page's stream has to continue.</summary>
    public FeedPosition Position
    {
        get
        {
            lock (gate)
            {
                return position;
            }
        }
    }

    /// <summary>Passes a change on to everyone who may see it.</summary>
    public void Publish(InvoiceChange change)
    {
        lock (gate)
        {
            position = position with { Sequence = position.Sequence + 1 };
            var changed = new FeedEvent.Changed(position, change);
            if (history.Count == HistoryLength)
            {
                history.Dequeue();
            }

            history.Enqueue(changed);
            subscriptions.RemoveWhere(subscription => !subscription.Offer(changed));
        }
    }

    /// <summary>Tells everyone how the line of waiting invoices stands; each picks out his own.</summary>
    public void Announce(QueueLine line)
    {
        var moved = new FeedEvent.LineMoved(line);
        lock (gate)
        {
            foreach (var subscription in subscriptions)
            {
                subscription.Tell(moved);
            }
        }
    }

    /// <summary>Begins a new epoch, because changes may have been missed. Every subscription ends; those who come back are told to resync.</summary>
    public void Restart()
    {
        lock (gate)
        {
            position = NewEpoch();
            history.Clear();
            foreach (var subscription in subscriptions)
            {
                subscription.End();
            }

            subscriptions.Clear();
        }
    }

    /// <param name="after">The last position that was handled; null for one who has seen nothing.</param>
    public FeedSubscription Subscribe(Viewer viewer, FeedPosition? after)
    {
        lock (gate)
        {
            var subscription = new FeedSubscription(this, viewer, Missed(after));
            subscriptions.Add(subscription);
            return subscription;
        }
    }

    internal void Remove(FeedSubscription subscription)
    {
        lock (gate)
        {
            subscriptions.Remove(subscription);
        }
    }

    private static FeedPosition NewEpoch() => new(Guid.NewGuid().ToString("n"), 0);

    /// <summary>Only the last change of each invoice: it carries the whole state.</summary>
    private IEnumerable<FeedEvent> Missed(FeedPosition? after)
    {
        var oldest = position.Sequence - history.Count;
        return after is { } seen && string.Equals(seen.Epoch, position.Epoch, StringComparison.Ordinal) && seen.Sequence >= oldest && seen.Sequence <= position.Sequence
            ? [.. history.Where(changed => changed.Position.Sequence > seen.Sequence)
                .GroupBy(changed => changed.Change.Id)
                .Select(changes => changes.Last())
                .OrderBy(changed => changed.Position.Sequence)]
            : [new FeedEvent.Resync(position)];
    }
}
