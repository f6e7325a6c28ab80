namespace InvoiceWeb.Operation.Errors;

/// <summary>Stores what the <see cref="ErrorRing"/> has, every five seconds and at the end. What cannot be stored waits; the log has it in any case.</summary>
public sealed partial class ErrorKeeper(ErrorRing ring, IErrorStore store, TimeProvider clock, ILogger<ErrorKeeper> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await StoreAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        var errors = ring.Peek();
        if (errors.Count == 0)
        {
            return;
        }

        try
        {
            await store.AddAsync(errors, cancellationToken);
            ring.Drop(errors);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A warning: an error would be one more to store.
            Log.NotStored(logger, errors.Count, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Warning, "{Count} errors could not be stored for the system's page; they wait")]
        public static partial void NotStored(ILogger logger, int count, Exception exception);
    }
}
