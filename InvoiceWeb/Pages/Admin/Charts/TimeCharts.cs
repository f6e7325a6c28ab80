using System.Globalization;
using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>Charts over the columns of a dashboard's time.</summary>
public sealed class TimeCharts(DashboardData data)
{
    private static readonly (double Share, string Name, string Tone)[] Percentiles = [(0.5, "p50", "accent"), (0.95, "p95", "check"), (0.99, "p99", "failed")];

    private readonly IReadOnlyList<string> labels = [.. data.Span.Starts.Select(start => Label(data.Span, start))];

    public IEnumerable<ChartView> Wide() =>
    [
        Chart("received", L["Received and read"], ChartShape.Stack, Units.Count, FigureKind.Invoices,
            (L["Read"], "ready", sum => (double)sum[Counters.Read]),
            (L["To check"], "check", sum => (double)sum[Counters.ToCheck]),
            (L["Failed"], "failed", sum => (double)sum[Counters.Failed]),
            (L["Received"], "line", sum => (double)sum[Counters.Received])) with { IsWide = true },
        Chart("wait", L["From upload to result"], ChartShape.Line, Units.Seconds, FigureKind.Invoices, [.. OfPercentiles(Counters.Wait, 1, Percentiles)]) with { IsWide = true },
    ];

    public IEnumerable<ChartView> Small() =>
    [
        Chart("queue", L["Waiting at most"], ChartShape.Line, Units.Count, FigureKind.Queue, (L["Waiting"], "accent", sum => Gauge(sum, Counters.Waiting))),
        Chart("oldest", L["Longest wait in the queue"], ChartShape.Line, Units.Seconds, FigureKind.Queue, (L["Oldest"], "accent", sum => Gauge(sum, Counters.OldestAge))),
        Chart("workers", L["Workers busy"], ChartShape.Line, Units.Percent, FigureKind.Workers,
            (L["Busy"], "accent", sum => Percent(sum.ShareOf(Counters.Busy, Counters.Idle)))),
        Chart("requests", L["Requests"], ChartShape.Stack, Units.Count, FigureKind.Traffic,
            (L["Answered"], "accent", sum => (double)sum["s2"]),
            (L["Led on"], "soft", sum => (double)sum["s3"]),
            (L["Refused"], "check", sum => (double)sum["s4"]),
            (L["Server errors"], "failed", sum => (double)sum["s5"])),
        Chart("response", L["Response time"], ChartShape.Line, Units.Milliseconds, FigureKind.Traffic, [.. OfPercentiles(Counters.Time, 1_000, Percentiles[..2])]),
        Chart("sign-ins", L["Sign-ins"], ChartShape.Stack, Units.Count, FigureKind.SignIns,
            (L["Signed in"], "ready", sum => (double)sum[Counters.SignedIn]),
            (L["Sign-in failed"], "failed", sum => (double)sum[Counters.Refused])),
        Chart("people", L["Active people"], ChartShape.Bars, Units.Count, FigureKind.People, (L["People"], "accent", sum => sum.MemberCount)),
        Chart("trend", L["Fields read right"], ChartShape.Line, Units.Percent, FigureKind.Accuracy, (L["Right"], "ready", sum => Percent(FieldCharts.ShareRight(sum)))),
        Chart("storage", L["Storage used"], ChartShape.Line, Units.Megabytes, FigureKind.Storage,
            (L["Stored"], "accent", sum => Gauge(sum, Counters.Bytes) / (1024 * 1024))),
    ];

    private ChartView Chart(
        string id, string title, string shape, string unit, FigureKind kind, params (string Name, string Tone, Func<FigureSum, double?> Value)[] series)
    {
        var columns = data.Of(kind).Columns;
        IReadOnlyList<SeriesView> views = [.. series.Select(one => new SeriesView(one.Name, one.Tone, [.. columns.Select(one.Value)]))];
        var rows = labels.Select((label, index) => (IReadOnlyList<string>)[label, .. views.Select(view => Units.Format(unit, view.Values[index]))]);
        var table = new TableView([RangeNames.ColumnWords(data.Span.Range), .. views.Select(view => view.Name)], [.. rows.Reverse()]); // the latest on top
        return new ChartView(id, title, ZoneNames.Short(data.Span.Zone), shape, unit, labels, views, table);
    }

    private static IEnumerable<(string Name, string Tone, Func<FigureSum, double?> Value)> OfPercentiles(
        string prefix, double factor, IEnumerable<(double Share, string Name, string Tone)> percentiles) =>
        percentiles.Select(one => (one.Name, one.Tone, (Func<FigureSum, double?>)(sum => sum.Percentile(prefix, one.Share)?.TotalSeconds * factor)));

    private static double? Gauge(FigureSum sum, string counter) => sum.Knows(counter) ? (double)sum[counter] : null;

    private static double? Percent(double? share) => share * 100;

    private static string Label(DashboardSpan span, DateTimeOffset start)
    {
        var local = TimeZoneInfo.ConvertTime(start, span.Zone);
        return span.Range switch
        {
            DashboardRange.Hour or DashboardRange.Day => local.ToString("t", CultureInfo.CurrentCulture),
            DashboardRange.Year => local.ToString("MMM yyyy", CultureInfo.CurrentCulture),
            _ => local.ToString(CultureInfo.CurrentCulture.Name.StartsWith("de", StringComparison.Ordinal) ? "ddd d. MMM" : "ddd d MMM", CultureInfo.CurrentCulture),
        };
    }
}
