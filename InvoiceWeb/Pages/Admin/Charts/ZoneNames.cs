using System.Globalization;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>Time zones by their IANA names, which are the same in all languages.</summary>
public static class ZoneNames
{
    public const string Utc = "UTC";

    /// <summary>Those of places that people live in, and UTC first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Utc,
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal) && !id.StartsWith("SystemV/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Short(TimeZoneInfo zone) => zone.Id is "Etc/UTC" ? Utc : zone.Id;

    /// <summary>For example "Europe/Berlin (UTC+01:00)".</summary>
    public static string WithOffset(TimeZoneInfo zone, DateTimeOffset now)
    {
        var offset = zone.GetUtcOffset(now);
        return string.Create(CultureInfo.InvariantCulture, $"{Short(zone)} (UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm})");
    }
}
