using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard;

/// <summary>What a dashboard shows: columns of time, each from its start to that of the next.</summary>
/// <param name="Starts">Oldest first. Days and months begin at midnight of the zone.</param>
/// <param name="Until">The moment of looking, at which the last column ends.</param>
public sealed record DashboardSpan(DashboardRange Range, TimeZoneInfo Zone, IReadOnlyList<DateTimeOffset> Starts, DateTimeOffset Until)
{
    public DateTimeOffset From => Starts[0];

    public TimeSpan Length => Until - From;

    public static DashboardSpan Of(DashboardRange range, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        IEnumerable<DateTimeOffset> starts = range switch
        {
            DashboardRange.Hour => Back(60, count => FigureLevel.Minute.StartOf(now).AddMinutes(-count)),
            DashboardRange.Day => Back(24, count => FigureLevel.Hour.StartOf(now).AddHours(-count)),
            DashboardRange.Week => Back(7, count => MidnightOf(today.AddDays(-count), zone)),
            DashboardRange.Month => Back(30, count => MidnightOf(today.AddDays(-count), zone)),
            DashboardRange.Year => Back(12, count => MidnightOf(new DateTime(today.Year, today.Month, 1).AddMonths(-count), zone)),
            _ => throw new ArgumentOutOfRangeException(nameof(range), range, "No such range."),
        };
        return new DashboardSpan(range, zone, [.. starts], now);
    }

    /// <summary>The buckets to read, so that each lies within one column: hours where a column begins within a day, else days.</summary>
    public IEnumerable<FigureStretch> Stretches => Range switch
    {
        DashboardRange.Hour => [new FigureStretch(FigureLevel.Minute, From, Until)],
        DashboardRange.Year => WholeDaysAndHours(),
        _ => [new FigureStretch(FigureLevel.Hour, From, Until)],
    };

    /// <summary>As much time just before, to compare with; its last bucket counts as a whole.</summary>
    public FigureStretch Before => new(
        Range switch { DashboardRange.Hour => FigureLevel.Minute, DashboardRange.Year => FigureLevel.Day, _ => FigureLevel.Hour },
        From - Length,
        Until - Length);

    /// <summary>The column that a moment falls into; -1 for one before them all.</summary>
    public int ColumnOf(DateTimeOffset at)
    {
        var index = Starts.Count - 1;
        while (index >= 0 && at < Starts[index])
        {
            index--;
        }

        return index;
    }

    /// <summary>Midnight, or the first moment after it on a day on which the clocks skip it.</summary>
    private static DateTimeOffset MidnightOf(DateTime day, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(day, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(time))
        {
            time = time.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }

    private static IEnumerable<DateTimeOffset> Back(int columns, Func<int, DateTimeOffset> start) =>
        Enumerable.Range(0, columns).Reverse().Select(start);

    private IEnumerable<FigureStretch> WholeDaysAndHours()
    {
        var from = From;
        foreach (var day in Starts.Select(start => (Start: start, Day: FigureLevel.Day.StartOf(start))).Where(start => start.Start != start.Day).Select(start => start.Day))
        {
            if (day > from)
            {
                yield return new FigureStretch(FigureLevel.Day, from, day);
            }

            from = day.AddDays(1);
            yield return new FigureStretch(FigureLevel.Hour, day < From ? From : day, from);
        }

        yield return new FigureStretch(FigureLevel.Day, from, Until);
    }
}
