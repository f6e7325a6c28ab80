using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Trash;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Storage;

/// <summary>
/// At start and then hourly: deletes what has been in the trash for long enough, completes interrupted deletions, removes pages whose
/// invoice was never stored, and brings what earlier versions stored up to date. Each step may run in several instances at once.
/// </summary>
public sealed partial class StorageSweep(
    MongoInvoiceTrash trash,
    IPageImageStore images,
    IPlaceStore places,
    SearchKeysUpgrade upgrade,
    UserTermsUpgrade userUpgrade,
    IOptionsMonitor<TrashOptions> options,
    TimeProvider clock,
    ILogger<StorageSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Longer than any upload may take.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await SweepAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var completed = await trash.CompletePurgesAsync(cancellationToken);
            var purged = await trash.PurgeAsync(owner: null, clock.GetUtcNow() - options.CurrentValue.Keep, cancellationToken);
            var before = clock.GetUtcNow() - OrphanAge;
            var orphans = await images.DeleteOrphansAsync(before, cancellationToken) + await places.DeleteOrphansAsync(before, cancellationToken);
            var upgraded = await upgrade.RunAsync(cancellationToken);
            await userUpgrade.RunAsync(cancellationToken);
            if (upgraded > 0)
            {
                Log.Upgraded(logger, upgraded);
            }

            if (completed + orphans > 0)
            {
                Log.Swept(logger, completed, orphans);
            }

            if (purged > 0)
            {
                Log.Purged(logger, purged, options.CurrentValue.KeepDays);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Information, "Completed {Purged} interrupted deletions and removed {Orphans} pages of interrupted uploads")]
        public static partial void Swept(ILogger logger, int purged, long orphans);

        [LoggerMessage(1104, LogLevel.Information, "Deleted {Purged} invoices for good that had been in the trash for {Days} days")]
        public static partial void Purged(ILogger logger, int purged, int days);

        [LoggerMessage(1103, LogLevel.Information, "Made {Upgraded} invoices of an earlier version searchable")]
        public static partial void Upgraded(ILogger logger, int upgraded);

        [LoggerMessage(1102, LogLevel.Warning, "The sweep of the storage failed; it runs again in an hour")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
