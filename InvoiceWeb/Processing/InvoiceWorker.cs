using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Processing;

/// <summary>
/// Works off the queue: as many loops as readers, each claiming, processing and, when nothing waits, sleeping until the bell rings.
/// The queue is the collection itself, so each loop's first claim covers whatever happened while no worker ran.
/// </summary>
public sealed partial class InvoiceWorker(
    IInvoiceQueue queue,
    InvoiceProcessor processor,
    WorkBell bell,
    IOptions<ProcessingOptions> options,
    IOptions<ReadingOptions> reading,
    TimeProvider clock,
    WorkerMeter meter,
    ILogger<InvoiceWorker> logger) : BackgroundService
{
    private static readonly TimeSpan RestAfterError = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Enabled)
        {
            await Task.WhenAll(Enumerable.Range(0, reading.Value.Workers).Select(_ => LoopAsync(stoppingToken)));
        }
    }

    private async Task LoopAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var (begun, state) = (clock.GetTimestamp(), WorkerMeter.Busy);
            try
            {
                // Taken before the claim: a ring during the claim must not be missed.
                var ring = bell.NextRing;
                if (await queue.ClaimAsync(NewLease(), clock.GetUtcNow(), stopping) is { } claimed)
                {
                    await processor.ProcessAsync(claimed, stopping);
                }
                else
                {
                    state = WorkerMeter.Idle;
                    await ring.WaitAsync(stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.LoopFailed(logger, exception);
                await Task.Delay(RestAfterError, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                meter.Count(state, clock.GetElapsedTime(begun));
            }
        }
    }

    private Lease NewLease() => new(Guid.NewGuid().ToString("N"), clock.GetUtcNow() + options.Value.Lease);

    private static partial class Log
    {
        [LoggerMessage(3201, LogLevel.Error, "A worker could not reach the queue or store a result; it goes on shortly")]
        public static partial void LoopFailed(ILogger logger, Exception exception);
    }
}
