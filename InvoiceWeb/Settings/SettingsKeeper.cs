namespace InvoiceWeb.Settings;

/// <summary>
/// Brings what is stored into this instance's configuration: before anything else starts, and from then on whenever it changed. It looks
/// every two seconds instead of listening: a handful of documents costs nothing, and nothing that was missed has to be made up for.
/// </summary>
public sealed partial class SettingsKeeper(
    ISettingStore store, StoredConfiguration configuration, SettingCheck check, TimeProvider clock, ILogger<SettingsKeeper> logger)
    : BackgroundService, IHostedLifecycleService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile IReadOnlyList<StoredSetting> current = [];

    /// <summary>What is stored, as this instance knows it.</summary>
    public IReadOnlyList<StoredSetting> Current => current;

    public Task StartingAsync(CancellationToken cancellationToken) => RefreshAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Looks now. Whoever changed a setting calls it, so that the change counts here at once.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            IReadOnlyList<StoredSetting> stored = [.. (await store.LoadAsync(cancellationToken)).OrderBy(one => one.Key, StringComparer.Ordinal)];
            if (!stored.SequenceEqual(current))
            {
                current = stored;
                configuration.Take(stored.Where(Counts).Select(one => KeyValuePair.Create(one.Key, one.Value!))); // what counts has a value
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryRefreshAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unknown(logger, exception);
        }
    }

    /// <summary>Another version, or a machine that lacks a language, may have no use for what was stored elsewhere.</summary>
    private bool Counts(StoredSetting stored)
    {
        if (stored.Value is null || SettingCatalog.Find(stored.Key) is not { } setting)
        {
            return false;
        }

        if (check.ProblemOf(setting, stored.Value) is not { } problem)
        {
            return true;
        }

        Log.Useless(logger, stored.Key, problem);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "The stored settings could not be looked at; those known so far count")]
        public static partial void Unknown(ILogger logger, Exception exception);

        [LoggerMessage(1202, LogLevel.Error, "The stored setting {Key} is passed over on this instance: {Problem}")]
        public static partial void Useless(ILogger logger, string key, string problem);
    }
}
