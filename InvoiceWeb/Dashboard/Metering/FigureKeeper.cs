using InvoiceWeb.Dashboard.Counting;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Dashboard.Ports;

namespace InvoiceWeb.Dashboard.Metering;

/// <summary>Every other second: counts the invoices that changed, by whichever instance, and writes what this one has seen; at the end once more.</summary>
public sealed partial class FigureKeeper(
    InvoiceCounter counter, FigureWriter writer, FigureBook book, IPresentState present, TimeProvider clock, ILogger<FigureKeeper> logger)
    : BackgroundService
{
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MeasureInterval = TimeSpan.FromMinutes(1);

    private DateTimeOffset nextLook;
    private DateTimeOffset nextMeasure;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(() => writer.WriteAsync(cancellationToken), CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await TryAsync(() => counter.CountAsync(stoppingToken), stoppingToken);
                await TryAsync(() => LookAsync(stoppingToken), stoppingToken);
                await TryAsync(() => writer.WriteAsync(stoppingToken), stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now >= nextLook)
        {
            nextLook = now + LookInterval;
            var state = await present.LookAsync(cancellationToken);
            book.Note((batch, at) =>
            {
                batch.Peak(FigureKind.Queue, at, Counters.Waiting, state.Waiting);
                batch.Peak(FigureKind.Queue, at, Counters.OldestAge, state.OldestSince is { } since ? (long)Math.Max(0, (at - since).TotalSeconds) : 0);
            });
        }

        if (now >= nextMeasure)
        {
            nextMeasure = now + MeasureInterval;
            var bytes = await present.StorageAsync(cancellationToken);
            book.Note((batch, at) => batch.Peak(FigureKind.Storage, at, Counters.Bytes, bytes));
        }
    }

    private async Task TryAsync(Func<Task> step, CancellationToken stopping)
    {
        try
        {
            await step();
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(8001, LogLevel.Warning, "The dashboard's figures could not be counted or written; nothing is lost, it is tried again shortly")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
