using System.Globalization;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>What numbers of a chart are, and how they read.</summary>
public static class Units
{
    public const string Count = "count";

    public const string Seconds = "seconds";

    public const string Milliseconds = "milliseconds";

    public const string Percent = "percent";

    public const string Megabytes = "megabytes";

    public const string Money = "money";

    /// <summary>For what there is nothing to tell of.</summary>
    public const string Nothing = "–";

    public static string Format(string unit, double? value) => value is { } some
        ? unit switch
        {
            Seconds => Duration(TimeSpan.FromSeconds(some)),
            Milliseconds => Duration(TimeSpan.FromMilliseconds(some)),
            Percent => (some / 100).ToString("P0", CultureInfo.CurrentCulture),
            Megabytes => $"{some.ToString(some < 10 ? "N2" : "N0", CultureInfo.CurrentCulture)}\u00a0MB",
            Money => some.ToString("N2", CultureInfo.CurrentCulture),
            _ => some.ToString("N0", CultureInfo.CurrentCulture),
        }
        : Nothing;

    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => L["{0} ms", time.TotalMilliseconds.ToString("N0", CultureInfo.CurrentCulture)],
        { TotalSeconds: < 60 } => L["{0} s", time.TotalSeconds.ToString("N1", CultureInfo.CurrentCulture)],
        { TotalMinutes: < 60 } => L["{0} min {1} s", (int)time.TotalMinutes, time.Seconds],
        { TotalHours: < 48 } => L["{0} h {1} min", (int)time.TotalHours, time.Minutes],
        _ => L["{0} days", ((int)time.TotalDays).ToString("N0", CultureInfo.CurrentCulture)],
    };
}
