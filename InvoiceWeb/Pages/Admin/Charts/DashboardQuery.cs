using InvoiceWeb.Dashboard;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>What the address says of a dashboard; what it does not say, or nobody understands, is the usual.</summary>
public sealed record DashboardQuery
{
    [FromQuery(Name = "range")]
    public string? Range { get; init; }

    /// <summary>As the IANA calls it, for example <c>Europe/Berlin</c>.</summary>
    [FromQuery(Name = "zone")]
    public string? Zone { get; init; }

    public static DashboardRange UsualRange => DashboardRange.Week;

    public bool IsMisunderstood => (Range is { Length: > 0 } && RangeNames.Parse(Range) is null) || (Zone is { Length: > 0 } && FindZone() is null);

    public DashboardRange ToRange() => RangeNames.Parse(Range) ?? UsualRange;

    /// <param name="usual">The server's own.</param>
    public TimeZoneInfo ToZone(TimeZoneInfo usual) => FindZone() ?? usual;

    private TimeZoneInfo? FindZone() => Zone is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : null;
}
