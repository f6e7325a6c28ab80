namespace InvoiceWeb.Dashboard;

/// <summary>Hands out dashboards. Those who watch the same one share what is read for one of them, however many they are.</summary>
public sealed class DashboardService(DashboardReader reader, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private const int MaxKept = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<(DashboardRange Range, string Zone), (DateTimeOffset Until, Task<DashboardData> Data)> kept = [];

    /// <summary>How old a dashboard may be: the further it looks back, the less a moment changes it.</summary>
    public static TimeSpan FreshFor(DashboardRange range) => TimeSpan.FromSeconds(range switch
    {
        DashboardRange.Hour or DashboardRange.Day => 2,
        DashboardRange.Week => 4,
        DashboardRange.Month => 8,
        _ => 20,
    });

    /// <summary>As it is at this moment.</summary>
    public Task<DashboardData> ReadAsync(DashboardRange range, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        reader.ReadAsync(range, zone, cancellationToken);

    /// <summary>For those who look again and again: not older than <see cref="FreshFor"/>.</summary>
    public Task<DashboardData> ReadSharedAsync(DashboardRange range, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        Shared(range, zone).WaitAsync(cancellationToken);

    private Task<DashboardData> Shared(DashboardRange range, TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (kept.TryGetValue((range, zone.Id), out var known) && known.Until > now && !known.Data.IsFaulted && !known.Data.IsCanceled)
            {
                return known.Data;
            }

            if (kept.Count >= MaxKept)
            {
                kept.Clear();
            }

            var data = reader.ReadAsync(range, zone, lifetime.ApplicationStopping);
            kept[(range, zone.Id)] = (now + FreshFor(range), data);
            return data;
        }
    }
}
