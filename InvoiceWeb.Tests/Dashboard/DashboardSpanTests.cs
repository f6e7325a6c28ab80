using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Tests.Dashboard;

public sealed class DashboardSpanTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly DateTimeOffset Now = new(2026, 3, 30, 9, 41, 7, TimeSpan.Zero);

    [Theory]
    [InlineData(DashboardRange.Hour, 60)]
    [InlineData(DashboardRange.Day, 24)]
    [InlineData(DashboardRange.Week, 7)]
    [InlineData(DashboardRange.Month, 30)]
    [InlineData(DashboardRange.Year, 12)]
    public void Of_EveryRange_HasItsColumnsUntilNow(DashboardRange range, int columns)
    {
        var span = DashboardSpan.Of(range, Berlin, Now);

        span.Starts.Count.ShouldBe(columns);
        span.ColumnOf(Now).ShouldBe(columns - 1);
        span.ColumnOf(span.From.AddTicks(-1)).ShouldBe(-1);
    }

    [Fact]
    public void Of_WeekWithShortDay_BeginsEachDayAtItsMidnight()
    {
        // The clocks went forward on 29 March.
        var starts = DashboardSpan.Of(DashboardRange.Week, Berlin, Now).Starts;

        starts.TakeLast(3).ShouldBe([Utc(27, 23), Utc(28, 23), Utc(29, 22)]);
    }

    [Fact]
    public void Of_ZoneWhoseClocksSkipMidnight_BeginsAtTheFirstMomentOfTheDay()
    {
        // Santiago's clocks went from midnight to one o'clock on 6 September 2026.
        var santiago = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");

        var starts = DashboardSpan.Of(DashboardRange.Week, santiago, new DateTimeOffset(2026, 9, 6, 12, 0, 0, TimeSpan.Zero)).Starts;

        starts[^1].ShouldBe(new DateTimeOffset(2026, 9, 6, 4, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/London")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Asia/Kolkata")]
    [InlineData("UTC")]
    public void Stretches_Year_CoverEachHourOnceAndSplitNoDayOverTwoMonths(string zone)
    {
        var span = DashboardSpan.Of(DashboardRange.Year, TimeZoneInfo.FindSystemTimeZoneById(zone), Now);

        var covered = span.Stretches.SelectMany(BucketsOf).ToList();

        var hours = covered.SelectMany(bucket => Enumerable.Range(0, bucket.Hours).Select(hour => bucket.Start.AddHours(hour))).ToList();
        hours.ShouldBeUnique();
        hours.Count(hour => hour <= Now).ShouldBe((int)Math.Ceiling((FigureLevel.Hour.StartOf(Now).AddHours(1) - Ceiling(span.From)).TotalHours));
        covered.Where(bucket => bucket.Hours == 24)
            .ShouldAllBe(bucket => bucket.Start > Now.AddDays(-1) || span.ColumnOf(bucket.Start) == span.ColumnOf(bucket.Start.AddHours(24).AddTicks(-1)));
    }

    private static DateTimeOffset Utc(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);

    /// <summary>The first bucket that begins within.</summary>
    private static DateTimeOffset Ceiling(DateTimeOffset at) => FigureLevel.Hour.StartOf(at) == at ? at : FigureLevel.Hour.StartOf(at).AddHours(1);

    private static IEnumerable<(DateTimeOffset Start, int Hours)> BucketsOf(FigureStretch stretch)
    {
        var step = stretch.Level is FigureLevel.Day ? 24 : 1;
        var first = stretch.Level.StartOf(stretch.From);
        for (var start = first < stretch.From ? first.AddHours(step) : first; start < stretch.Until; start = start.AddHours(step))
        {
            yield return (start, step);
        }
    }
}
