using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Operation.Health;

namespace InvoiceWeb.Live;

/// <summary>Reads the change stream once for the whole process and keeps at it whatever happens to the database.</summary>
public sealed partial class InvoiceFeedReader(
    IInvoiceChanges changes, InvoiceFeed feed, ChangeStreamGauge gauge, TimeProvider clock, ILogger<InvoiceFeedReader> logger) : BackgroundService
{
    internal static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    internal static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var stream = await changes.WatchAsync(stoppingToken);

                // What happened while nobody watched is unknown: pages shown before now have to look again.
                feed.Restart();
                gauge.Opened();
                pause = FirstPause;
                await foreach (var change in stream)
                {
                    feed.Publish(change);
                    if (change.WrittenAt is { } written)
                    {
                        gauge.Heard(written);
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.StreamLost(logger, pause, exception);
            }

            gauge.Lost();
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(7001, LogLevel.Warning, "The stream of changes was lost; watching anew in {Pause}.")]
        public static partial void StreamLost(ILogger logger, TimeSpan pause, Exception exception);
    }
}
