using InvoiceWeb.Dashboard;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Statistics;

/// <summary>Which time statistics are wanted of.</summary>
public sealed record StatisticsQuery
{
    /// <summary>hour (60 minutes), day (24 hours), week (7 days), month (30 days) or year (12 months); week if it is not given.</summary>
    [FromQuery(Name = "range")]
    public Choice<DashboardRange>? Range { get; init; }

    /// <summary>In which days and months begin, by its IANA name, for example Europe/Berlin; the server's if it is not given.</summary>
    [FromQuery(Name = "zone")]
    public ZoneName? Zone { get; init; }
}
