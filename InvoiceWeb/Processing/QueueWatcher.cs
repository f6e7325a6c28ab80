using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Processing;

/// <summary>
/// Rings the bell: for each invoice that the change stream shows as queued, whenever the stream had to be opened anew, and
/// at half a lease's length, so that an invoice whose worker died is taken up soon after its lease has run out.
/// </summary>
public sealed partial class QueueWatcher(
    IInvoiceChanges changes, WorkBell bell, IOptions<ProcessingOptions> options, TimeProvider clock, ILogger<QueueWatcher> logger)
    : BackgroundService
{
    private static readonly TimeSpan RestAfterError = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Enabled ? Task.WhenAll(WatchAsync(stoppingToken), TickAsync(stoppingToken)) : Task.CompletedTask;

    private async Task WatchAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var opened = await changes.WatchAsync(stopping);

                // What was queued before the stream was open.
                bell.Ring();
                await foreach (var change in opened)
                {
                    if (change.Invoice?.Status is InvoiceStatus.Queued)
                    {
                        bell.Ring();
                    }
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.StreamLost(logger, exception);
                await Task.Delay(RestAfterError, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task TickAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 2, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                bell.Ring();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3301, LogLevel.Warning, "The change stream over invoices was lost; it is opened anew")]
        public static partial void StreamLost(ILogger logger, Exception exception);
    }
}
