using InvoiceWeb.Dashboard;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Statistics;

/// <summary>The statistics of a stretch of time.</summary>
/// <param name="Zone">In which days and months begin.</param>
/// <param name="Until">The moment at which they were asked for.</param>
/// <param name="Present">How it stands at that moment.</param>
/// <param name="Total">Of the whole stretch.</param>
/// <param name="Before">Of as much time just before.</param>
/// <param name="Columns">Of its minutes, hours, days or months, oldest first.</param>
/// <param name="Failures">Why reading failed.</param>
/// <param name="Fields">How fields had been read that people stand for now.</param>
/// <param name="Routes">Those with the most requests.</param>
/// <param name="Vendors">Those with the most invoices.</param>
/// <param name="Totals">Of the last twelve months, by the date on the invoice.</param>
public sealed record StatisticsResource(
    DashboardRange Range,
    string Zone,
    DateTimeOffset From,
    DateTimeOffset Until,
    PresentResource Present,
    SumsResource Total,
    SumsResource Before,
    IReadOnlyList<ColumnResource> Columns,
    IReadOnlyList<FailuresResource> Failures,
    IReadOnlyList<FieldAccuracyResource> Fields,
    IReadOnlyList<RouteResource> Routes,
    IReadOnlyList<VendorResource> Vendors,
    IReadOnlyList<MonthTotalResource> Totals)
{
    internal static StatisticsResource Of(DashboardData data) => new(
        data.Span.Range,
        data.Span.Zone.Id,
        data.Span.From,
        data.Span.Until,
        new PresentResource(data.Present.Waiting, data.Present.Processing, data.Present.ToCheck, data.Present.OldestSince),
        SumsResource.Of(data, columns => columns.All),
        SumsResource.Of(data, columns => columns.Before),
        [.. data.Span.Starts.Select((start, index) => new ColumnResource(start, SumsResource.Of(data, columns => columns.Columns[index])))],
        [.. Enum.GetValues<FailureReason>().Select(reason => FailuresResource.Of(data, reason))],
        [.. Enum.GetValues<InvoiceField>().Select(field => FieldAccuracyResource.Of(data, field))],
        [.. data.Routes.Select(route => new RouteResource(route.Route, route.Count, route.Errors, route.Median?.TotalSeconds, route.P95?.TotalSeconds))],
        [.. data.Vendors.Select(vendor => new VendorResource(vendor.Name, (long)vendor.Sum))],
        [.. data.Spend.Select(one => new MonthTotalResource(one.Month, one.Currency, one.Count, one.Sum))]);
}
