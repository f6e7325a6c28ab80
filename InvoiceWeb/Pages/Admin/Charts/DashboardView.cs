using System.Globalization;
using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>A dashboard in the reader's language, for the page and, as JSON, for its script.</summary>
/// <param name="Now">How it stands at the moment.</param>
/// <param name="Figures">Six of the time that is shown.</param>
public sealed record DashboardView(IReadOnlyList<FigureView> Now, IReadOnlyList<FigureView> Figures, IReadOnlyList<ChartView> Charts)
{
    public static DashboardView Of(DashboardData data)
    {
        var charts = new TimeCharts(data);
        var small = charts.Small().ToDictionary(chart => chart.Id, StringComparer.Ordinal);
        return new DashboardView(
            [.. Standing(data)],
            [.. Six(data)],
            [
                .. charts.Wide(),
                small["queue"], small["oldest"], small["workers"],
                small["requests"], small["response"], RankCharts.Routes(data),
                small["sign-ins"], small["people"], RankCharts.Failures(data),
                FieldCharts.Of(data), small["trend"], small["storage"],
                RankCharts.Vendors(data) with { IsWide = true }, RankCharts.Spend(data) with { IsWide = true },
            ]);
    }

    private static IEnumerable<FigureView> Standing(DashboardData data)
    {
        var (waiting, processing, toCheck, since) = data.Present;
        yield return new FigureView("waiting", L["Waiting now"], Bounded(waiting), "");
        yield return new FigureView("oldest-now", L["The oldest waits"], since is { } from ? Units.Duration(data.Span.Until - from) : Units.Nothing, "");
        yield return new FigureView("processing", L["Being read now"], Bounded(processing), "");
        yield return new FigureView("to-check-now", L["To be checked now"], Bounded(toCheck), "");
    }

    private static IEnumerable<FigureView> Six(DashboardData data)
    {
        var invoices = data.Of(FigureKind.Invoices);
        yield return Count("received", L["Received"], invoices, sum => sum[Counters.Received]);
        yield return Count("read", L["Read, nothing to check"], invoices, sum => sum[Counters.Read]);
        yield return Count("to-check", L["Read, to check"], invoices, sum => sum[Counters.ToCheck]);
        yield return Count("failed", L["Failed"], invoices, sum => sum[Counters.Failed]);
        var hours = Math.Max(data.Span.Length.TotalHours, 1.0 / 60);
        yield return Of("throughput", L["Results an hour"], invoices, sum => Results(sum) / hours, value => value.ToString(value < 10 ? "N1" : "N0", CultureInfo.CurrentCulture));
        yield return Of("wait", L["Median time to result"], invoices, sum => sum.Percentile(Counters.Wait, 0.5)?.TotalSeconds, value => Units.Format(Units.Seconds, value));
    }

    private static double Results(FigureSum sum) => (double)(sum[Counters.Read] + sum[Counters.ToCheck] + sum[Counters.Failed]);

    private static FigureView Count(string id, string label, FigureColumns columns, Func<FigureSum, decimal> value) =>
        Of(id, label, columns, sum => (double)value(sum), count => Units.Format(Units.Count, count));

    private static FigureView Of(string id, string label, FigureColumns columns, Func<FigureSum, double?> value, Func<double, string> format)
    {
        var now = value(columns.All);
        return new FigureView(id, label, now is { } some ? format(some) : Units.Nothing, ChangeText.Of(now, value(columns.Before)));
    }

    private static string Bounded(int count) =>
        count < PresentState.MaxCount ? Units.Format(Units.Count, count) : L["{0} or more", PresentState.MaxCount.ToString("N0", CultureInfo.CurrentCulture)];
}
