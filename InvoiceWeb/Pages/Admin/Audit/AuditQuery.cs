using System.Globalization;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Pages.Admin.Audit;

/// <summary>The filter of the audit log as the address holds it. Days are those of the server's time zone.</summary>
public sealed record AuditQuery
{
    private const int MaxWho = 200;

    [FromQuery(Name = "who")]
    public string? Who { get; init; }

    [FromQuery(Name = "what")]
    public AuditAction? What { get; init; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    public AuditFilter ToFilter(TimeZoneInfo zone) => new(
        Who is { } who ? who[..Math.Min(who.Length, MaxWho)] : "",
        What is { } what ? [what] : [],
        From is { } from ? StartOf(from, zone) : null,
        To is { } to && to < DateOnly.MaxValue ? StartOf(to.AddDays(1), zone) : null);

    public IReadOnlyDictionary<string, string?> ToRoute() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["who"] = Who,
        ["what"] = What?.ToString(),
        ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("O", CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(start, zone.GetUtcOffset(start));
    }
}
