using System.Diagnostics;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>How long something took, many times.</summary>
internal sealed class Timings(IEnumerable<TimeSpan> times)
{
    private readonly TimeSpan[] _sorted = [.. times.Order()];

    public double MedianMilliseconds => At(0.5);

    public double P95Milliseconds => At(0.95);

    public double P99Milliseconds => At(0.99);

    public static async Task<Timings> MeasureAsync(int count, Func<int, Task> action)
    {
        var times = new TimeSpan[count];
        for (var i = 0; i < count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await action(i);
            times[i] = Stopwatch.GetElapsedTime(started);
        }

        return new Timings(times);
    }

    private double At(double share) => _sorted[(int)Math.Ceiling(share * _sorted.Length) - 1].TotalMilliseconds;
}
