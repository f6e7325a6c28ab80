using System.Globalization;

namespace InvoiceWeb.Dashboard.Figures;

/// <summary>
/// Times in classes whose bounds never change, so that those of several instances and hours can be added: class n holds what took up to
/// 2^(n/4) milliseconds, from 1 ms (class 0) to a good twelve days (class 120). A percentile is therefore off by at most the width of a
/// class, 19 per cent.
/// </summary>
public static class Histogram
{
    public const int LastClass = 120;

    private const int ClassesPerDoubling = 4;

    /// <summary>The ratio of a class's upper bound to its lower one.</summary>
    public static double Ratio { get; } = Math.Pow(2, 1.0 / ClassesPerDoubling);

    public static int ClassOf(TimeSpan time) => time.TotalMilliseconds <= 1
        ? 0
        : Math.Min(LastClass, (int)Math.Ceiling(ClassesPerDoubling * Math.Log2(time.TotalMilliseconds) - 1e-9));

    /// <summary>The counter of a class.</summary>
    /// <param name="prefix">Of the histogram.</param>
    public static string Counter(string prefix, TimeSpan time) => Counter(prefix, ClassOf(time));

    public static string Counter(string prefix, int index) => prefix + index.ToString(CultureInfo.InvariantCulture);

    /// <param name="share">0 to 1.</param>
    /// <returns>Null where nothing was counted.</returns>
    public static TimeSpan? Percentile(Func<int, decimal> countOf, double share)
    {
        var counts = Enumerable.Range(0, LastClass + 1).Select(index => (double)countOf(index)).ToList();
        var rank = share * counts.Sum();
        var below = 0.0;
        foreach (var (index, count) in counts.Index())
        {
            if (count > 0 && below + count >= rank)
            {
                return TimeSpan.FromMilliseconds(Between(index, (rank - below) / count));
            }

            below += count;
        }

        return null;
    }

    /// <summary>Within a class times are taken to be spread evenly.</summary>
    private static double Between(int index, double share)
    {
        var upper = Bound(index);
        var lower = index == 0 ? 0 : Bound(index - 1);
        return lower + ((upper - lower) * Math.Clamp(share, 0, 1));
    }

    private static double Bound(int index) => Math.Pow(2, (double)index / ClassesPerDoubling);
}
