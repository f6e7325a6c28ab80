using Microsoft.Extensions.Options;

namespace InvoiceWeb.Operation;

/// <summary>Shows this instance to all others: a sign of life every five seconds, and what its workers do within one.</summary>
public sealed partial class InstanceBeat : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>A sign of life is given though nothing changed.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly IInstanceStore store;
    private readonly WorkBoard board;
    private readonly TimeProvider clock;
    private readonly ILogger<InstanceBeat> logger;
    private Instance shown;

    public InstanceBeat(IInstanceStore store, WorkBoard board, IOptions<InstanceOptions> options, TimeProvider clock, ILogger<InstanceBeat> logger)
    {
        (this.store, this.board, this.clock, this.logger) = (store, board, clock, logger);
        shown = new Instance(Guid.NewGuid().ToString("N"), options.Value.Name, ProductVersion.Text, clock.GetUtcNow(), DateTimeOffset.MinValue);
    }

    public string InstanceId => shown.Id;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(() => store.RemoveAsync(shown.Id, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await TryAsync(() => BeatAsync(stoppingToken));
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var workers = board.Workers;
        if (now - shown.SeenAt >= Life || !workers.SequenceEqual(shown.Workers))
        {
            var next = shown with { SeenAt = now, Workers = workers };
            await store.SaveAsync(next, cancellationToken);
            shown = next;
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unseen(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "This instance could not show itself to the others; it tries again")]
        public static partial void Unseen(ILogger logger, Exception exception);
    }
}
