using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Live;

/// <summary>Reads the change stream once for the whole process and keeps at it whatever happens to the database.</summary>
public sealed partial class InvoiceFeedReader(
    IInvoiceChanges changes, InvoiceFeed feed, TimeProvider clock, ILogger<InvoiceFeedReader> logger) : BackgroundService
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
                pause = FirstPause;
                await foreach (var change in stream)
                {
                    feed.Publish(change);
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
