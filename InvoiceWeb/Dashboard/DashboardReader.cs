using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Dashboard.Ports;

namespace InvoiceWeb.Dashboard;

/// <summary>Reads a dashboard from the buckets. How much there is to read depends on the span alone, not on how many invoices there are.</summary>
public sealed class DashboardReader(IFigureStore figures, IPresentState present, TimeProvider clock)
{
    public const int MaxRoutes = 12;
    public const int MaxVendors = 10;

    private const int SpendMonths = 12;

    private static readonly FigureKind[] Shown =
        [FigureKind.Invoices, FigureKind.Accuracy, FigureKind.Traffic, FigureKind.Workers, FigureKind.SignIns, FigureKind.Queue, FigureKind.Storage];

    public async Task<DashboardData> ReadAsync(DashboardRange range, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var span = DashboardSpan.Of(range, zone, clock.GetUtcNow());
        var series = new Dictionary<FigureKind, FigureColumns>();
        foreach (var kind in Shown)
        {
            var now = await ReadAsync(kind, span.Stretches.Where(stretch => kind.Levels.Contains(stretch.Level)), cancellationToken);
            series.Add(kind, FigureColumns.Of(span, now, await figures.ReadAsync(kind, span.Before, cancellationToken)));
        }

        series.Add(FigureKind.People, await PeopleAsync(span, cancellationToken));
        return new DashboardData(
            span,
            await present.LookAsync(cancellationToken),
            series,
            await RoutesAsync(span, cancellationToken),
            await figures.TopAsync(FigureKind.Vendors, Named(FigureKind.Vendors, span), Counters.Count, MaxVendors, cancellationToken),
            await SpendAsync(span, cancellationToken));
    }

    private async Task<IReadOnlyList<Figure>> ReadAsync(FigureKind kind, IEnumerable<FigureStretch> stretches, CancellationToken cancellationToken)
    {
        var found = new List<Figure>();
        foreach (var stretch in stretches)
        {
            found.AddRange(await figures.ReadAsync(kind, stretch, cancellationToken));
        }

        return found;
    }

    /// <summary>Over months by sets of a month, which are UTC's: those of every hour of a year would be long to read.</summary>
    private async Task<FigureColumns> PeopleAsync(DashboardSpan span, CancellationToken cancellationToken)
    {
        if (span.Range is not DashboardRange.Year)
        {
            var found = await ReadAsync(FigureKind.People, span.Stretches, cancellationToken);
            return FigureColumns.Of(span, found, await figures.ReadAsync(FigureKind.People, span.Before, cancellationToken));
        }

        var months = await figures.ReadAsync(FigureKind.People, WholeMonths(span), cancellationToken);
        var inColumns = months.Select(month => month with { Key = month.Key with { At = month.Key.At.AddDays(2) } });
        return FigureColumns.Of(span, [.. inColumns], []);
    }

    private async Task<IReadOnlyList<RouteFigures>> RoutesAsync(DashboardSpan span, CancellationToken cancellationToken)
    {
        var found = await figures.ReadAsync(FigureKind.Routes, Named(FigureKind.Routes, span), cancellationToken);
        var routes = found.GroupBy(figure => figure.Key.Name, StringComparer.Ordinal).Select(route => ToRoute(route.Key, FigureSum.Of(route)));
        return [.. routes.OrderByDescending(route => route.Count).ThenBy(route => route.Route, StringComparer.Ordinal).Take(MaxRoutes)];
    }

    private static RouteFigures ToRoute(string name, FigureSum sum) => new(
        name, (long)sum[Counters.Count], (long)sum[Counters.Errors], sum.Percentile(Counters.Time, 0.5), sum.Percentile(Counters.Time, 0.95));

    private async Task<IReadOnlyList<SpendFigures>> SpendAsync(DashboardSpan span, CancellationToken cancellationToken)
    {
        var month = FigureLevel.Month.StartOf(new DateTimeOffset(TimeZoneInfo.ConvertTime(span.Until, span.Zone).DateTime, TimeSpan.Zero));
        var stretch = new FigureStretch(FigureLevel.Month, month.AddMonths(1 - SpendMonths), month.AddMonths(1));
        var found = await figures.ReadAsync(FigureKind.Spend, stretch, cancellationToken);
        return
        [
            .. found.Select(one => new SpendFigures(DateOnly.FromDateTime(one.Key.At.UtcDateTime), one.Key.Name, Of(one, Counters.Count), one.Counters.GetValueOrDefault(Counters.Sum)))
                .Where(one => one.Count > 0)
                .OrderBy(one => one.Month)
                .ThenBy(one => one.Currency, StringComparer.Ordinal),
        ];

        static long Of(Figure figure, string counter) => (long)figure.Counters.GetValueOrDefault(counter);
    }

    /// <summary>Whole buckets of what has many names: fewer, and of UTC.</summary>
    private static FigureStretch Named(FigureKind kind, DashboardSpan span) => span.Range switch
    {
        DashboardRange.Year => WholeMonths(span),
        DashboardRange.Hour or DashboardRange.Day when kind.Levels.Contains(FigureLevel.Hour) =>
            new FigureStretch(FigureLevel.Hour, FigureLevel.Hour.StartOf(span.From), span.Until),
        _ => new FigureStretch(FigureLevel.Day, FigureLevel.Day.StartOf(span.From), span.Until),
    };

    private static FigureStretch WholeMonths(DashboardSpan span) =>
        new(FigureLevel.Month, FigureLevel.Month.StartOf(span.From.AddDays(2)), span.Until);
}
