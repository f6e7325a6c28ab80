using System.Globalization;
using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Invoices;
using InvoiceWeb.Pages.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>Charts of what stands out.</summary>
public static class RankCharts
{
    /// <summary>A chart shows so many currencies; its table shows all.</summary>
    private const int MaxCurrencies = 3;

    private static readonly string[] Tones = ["accent", "soft", "check"];

    public static ChartView Failures(DashboardData data)
    {
        var sum = data.Of(FigureKind.Invoices).All;
        var reasons = Enum.GetValues<FailureReason>()
            .Select(reason => (Words: Capital(FailureWords.Short(reason)), Count: (double)sum[Counters.FailureOf(reason.ToString())]))
            .OrderByDescending(one => one.Count)
            .ToList();
        return Rank("failures", L["Why reading failed"], ZoneNames.Short(data.Span.Zone), L["Reason"], L["Failed"], "failed", reasons);
    }

    public static ChartView Vendors(DashboardData data) => Rank(
        "vendors", L["Top vendors"], ZoneNames.Utc, L["Vendor"], L["Invoices"], "accent", [.. data.Vendors.Select(vendor => (vendor.Name, (double)vendor.Sum))]);

    public static ChartView Routes(DashboardData data)
    {
        var table = new TableView(
            [L["Address"], L["Requests"], L["Server errors"], "p50", "p95"],
            [
                .. data.Routes.Select(route => (IReadOnlyList<string>)
                [
                    route.Route, Units.Format(Units.Count, route.Count), Units.Format(Units.Count, route.Errors), Time(route.Median), Time(route.P95),
                ]),
            ]);
        IReadOnlyList<double?> counts = [.. data.Routes.Select(route => (double?)route.Count)];
        return new ChartView(
            "routes", L["Requests by address"], ZoneNames.Utc, ChartShape.Rank, Units.Count, [.. data.Routes.Select(route => route.Route)], [new SeriesView(L["Requests"], "accent", counts)], table);
    }

    public static ChartView Spend(DashboardData data)
    {
        var months = data.Spend.Select(one => one.Month).Distinct().ToList();
        var currencies = data.Spend.GroupBy(one => one.Currency, StringComparer.Ordinal).OrderByDescending(group => group.Sum(one => one.Count)).Take(MaxCurrencies);
        var series = currencies.Zip(Tones, (currency, tone) => new SeriesView(
            currency.Key, tone, [.. months.Select(month => (double?)(currency.FirstOrDefault(one => one.Month == month)?.Sum ?? 0))]));
        var table = new TableView(
            [L["Month"], L["Currency"], L["Total"], L["Invoices"]],
            [
                .. data.Spend.Select(one => (IReadOnlyList<string>)
                [
                    Month(one.Month), one.Currency, Amount.Number(one.Sum, one.Currency), Units.Format(Units.Count, one.Count),
                ]),
            ]);
        return new ChartView("spend", L["Totals by month"], L["By the date on the invoice"], ChartShape.Bars, Units.Money, [.. months.Select(Month)], [.. series], table);
    }

    private static ChartView Rank(string id, string title, string note, string what, string unit, string tone, List<(string Name, double Count)> ranks) => new(
        id,
        title,
        note,
        ChartShape.Rank,
        Units.Count,
        [.. ranks.Select(rank => rank.Name)],
        [new SeriesView(unit, tone, [.. ranks.Select(rank => (double?)rank.Count)])],
        new TableView([what, unit], [.. ranks.Select(rank => (IReadOnlyList<string>)[rank.Name, Units.Format(Units.Count, rank.Count)])]));

    private static string Month(DateOnly month) => month.ToString("MMM yyyy", CultureInfo.CurrentCulture);

    private static string Time(TimeSpan? time) => time is { } some ? Units.Duration(some) : Units.Nothing;

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
}
