using InvoiceWeb.Invoices;
using InvoiceWeb.Operation;
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
    WorkBoard board,
    IOptions<ProcessingOptions> options,
    IOptionsMonitor<QueueOptions> line,
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
            // Whoever waits for the pause to end has to hear of it.
            using var woken = line.OnChange(_ => bell.Ring());
            await Task.WhenAll(Enumerable.Range(1, reading.Value.Workers).Select(number => LoopAsync(number, stoppingToken)));
        }
    }

    private async Task LoopAsync(int number, CancellationToken stopping)
    {
        board.Rest(number);
        while (!stopping.IsCancellationRequested)
        {
            var (begun, state) = (clock.GetTimestamp(), WorkerMeter.Idle);
            try
            {
                // Taken before the claim: a ring during the claim must not be missed.
                var ring = bell.NextRing;
                if (!line.CurrentValue.Paused && await queue.ClaimAsync(NewLease(), clock.GetUtcNow(), stopping) is { } claimed)
                {
                    state = WorkerMeter.Busy;
                    board.Begin(number, claimed);
                    await processor.ProcessAsync(claimed, stopping);
                    board.Rest(number);
                }
                else
                {
                    await ring.WaitAsync(stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                board.Rest(number);
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
