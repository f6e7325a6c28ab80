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
                await foreach (var change in await changes.WatchAsync(stoppingToken))
                {
                    pause = FirstPause;
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
            feed.Restart();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(7001, LogLevel.Warning, "The stream of changes was lost; watching anew in {Pause}.")]
        public static partial void StreamLost(ILogger logger, TimeSpan pause, Exception exception);
    }
}
