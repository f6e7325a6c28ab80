using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Tests.Dashboard.Figures;

public sealed class HistogramTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(1.01, 1)]
    [InlineData(2, 4)]
    [InlineData(1_024, 40)]
    [InlineData(1_025, 41)]
    public void ClassOf_Bounds_AreTheUpperOnes(double milliseconds, int expected) =>
        Histogram.ClassOf(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(expected);

    [Fact]
    public void ClassOf_Weeks_IsTheLast() => Histogram.ClassOf(TimeSpan.FromDays(90)).ShouldBe(Histogram.LastClass);

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 0.95)]
    [InlineData(2, 0.5)]
    [InlineData(2, 0.95)]
    [InlineData(3, 0.99)]
    public void Percentile_ManyTimes_IsWithinAClassOfTheExactOne(int seed, double share)
    {
        // From milliseconds to minutes, as the times of requests and of waiting are.
        var random = new Random(seed);
        var times = Enumerable.Range(0, 5_000).Select(_ => Math.Exp(random.NextDouble() * 11)).Order().ToList();
        var counts = times.CountBy(time => Histogram.ClassOf(TimeSpan.FromMilliseconds(time))).ToDictionary();

        var percentile = Histogram.Percentile(index => counts.GetValueOrDefault(index), share).ShouldNotBeNull().TotalMilliseconds;

        var exact = times[(int)Math.Ceiling(share * times.Count) - 1];
        percentile.ShouldBeInRange(exact / Histogram.Ratio, exact * Histogram.Ratio);
    }

    [Fact]
    public void Percentile_NothingCounted_IsUnknown() => Histogram.Percentile(_ => 0, 0.5).ShouldBeNull();
}
