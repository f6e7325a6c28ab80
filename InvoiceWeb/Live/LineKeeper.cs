using System.Threading.Channels;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Live;

/// <summary>
/// Knows how long the line before each waiting invoice is, and tells those who look when it moves. The line is read anew when a change
/// touches it, at most once a second and never further than <see cref="QueueLine.Length"/>, however many invoices wait.
/// </summary>
public sealed partial class LineKeeper(
    IQueueLine queue, InvoiceFeed feed, IOptionsMonitor<QueueOptions> options, TimeProvider clock, ILogger<LineKeeper> logger) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> moved = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Hears of everybody's invoices: all stand in one line.</summary>
    private static readonly Viewer Everybody = new(new UserId(new string('0', 24)), nameof(LineKeeper), IsAdmin: true);

    private volatile QueueLine line = QueueLine.Empty;

    public QueueLine Line => line with { IsPaused = options.CurrentValue.Paused };

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ListenAsync(stoppingToken), KeepAsync(stoppingToken));

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var changes = feed.Subscribe(Everybody, after: null);
            while (await changes.NextAsync(stoppingToken) is { } next)
            {
                if (Touches(next))
                {
                    Look();
                }
            }
        }
    }

    private bool Touches(FeedEvent next) => next switch
    {
        FeedEvent.Changed { Change: var change } => change.Invoice?.Status is InvoiceStatus.Queued || line.PlaceOf(change.Id) is not null,
        FeedEvent.Resync => true,
        _ => false,
    };

    private void Look() => moved.Writer.TryWrite(true);

    private async Task KeepAsync(CancellationToken stoppingToken)
    {
        using var paused = options.OnChange(_ => Look());
        while (await moved.Reader.WaitToReadAsync(stoppingToken))
        {
            moved.Reader.TryRead(out _);
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.LineUnknown(logger, exception);
                Look();
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var next = new QueueLine(await queue.FirstAsync(QueueLine.Length, cancellationToken)) { IsPaused = options.CurrentValue.Paused };
        if (!next.IsSameAs(line))
        {
            line = next;
            feed.Announce(next);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(7002, LogLevel.Warning, "The line of waiting invoices could not be read; looking again soon.")]
        public static partial void LineUnknown(ILogger logger, Exception exception);
    }
}
