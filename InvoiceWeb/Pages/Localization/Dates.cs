using System.Globalization;

namespace InvoiceWeb.Pages.Localization;

/// <summary>Days and moments as the reader writes them, with the month in letters: 3/4 would be another day in the next country.</summary>
public static class Dates
{
    public static string Day(DateOnly day) => day.ToString(DayPattern, CultureInfo.CurrentCulture);

    /// <summary>In the server's time zone.</summary>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.LocalDateTime));

    /// <summary>In the server's time zone, to the minute.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Day(moment)}, {moment.LocalDateTime.ToString("t", CultureInfo.CurrentCulture)}";

    private static string DayPattern => CultureInfo.CurrentCulture.Name switch
    {
        "en-US" or "en-CA" => "MMM d, yyyy",
        var name when name.StartsWith("de", StringComparison.Ordinal) => "d. MMM yyyy",
        _ => "d MMM yyyy",
    };
}
