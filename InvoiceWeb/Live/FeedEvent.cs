using InvoiceWeb.Invoices;

namespace InvoiceWeb.Live;

/// <summary>What a subscriber to <see cref="InvoiceFeed"/> hears.</summary>
public abstract record FeedEvent
{
    private FeedEvent()
    {
    }

    /// <param name="Position">Where the subscriber stands once it has handled the change.</param>
    public sealed record Changed(FeedPosition Position, InvoiceChange Change) : FeedEvent;

    /// <summary>Changes were missed that nobody remembers: show the present state anew.</summary>
    public sealed record Resync(FeedPosition Position) : FeedEvent;

    /// <summary>The line of those who wait to be read moved. Not remembered: the next one tells all.</summary>
    public sealed record LineMoved(QueueLine Line) : FeedEvent;

    /// <summary>A sign of life, and how far the feed had come: an idle browser's position must not fall out of the history.</summary>
    public sealed record Beat(FeedPosition Position) : FeedEvent;
}
