using System.Globalization;
using System.Text.RegularExpressions;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Dates as people type them: in the order of their culture, with any separators or none, or with the month's name.</summary>
public static partial class DateText
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>With a full year and two digits for day and month.</summary>
    public static string Of(DateOnly date, CultureInfo culture) => date.ToString(Pattern(culture), culture);

    public static bool TryParse(string text, CultureInfo culture, out DateOnly date) =>
        (TryNumbers(text.Trim(), culture, out date) || DateOnly.TryParse(text, culture, out date) || DateOnly.TryParse(text, CultureInfo.InvariantCulture, out date))
        && date.Year is >= FirstYear and <= LastYear;

    /// <summary>Whether a culture writes the month before the day.</summary>
    public static bool IsMonthFirst(CultureInfo culture) => Pattern(culture) is var pattern
        && pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal);

    private static bool TryNumbers(string text, CultureInfo culture, out DateOnly date)
    {
        date = default;
        var match = Separated().Match(text) is { Success: true } separated ? separated : Solid().Match(text);
        if (!match.Success)
        {
            return false;
        }

        if (match.Groups["year"].Success)
        {
            return TryMake(Part(match, "year"), Part(match, "b"), Part(match, "c"), out date);
        }

        var year = Part(match, "y") + (match.Groups["y"].Length == 2 ? 2000 : 0);
        var (first, second) = (Part(match, "a"), Part(match, "b"));
        var monthFirst = IsMonthFirst(culture) && !Pattern(culture).StartsWith('y');
        return monthFirst
            ? TryMake(year, first, second, out date) || TryMake(year, second, first, out date)
            : TryMake(year, second, first, out date) || TryMake(year, first, second, out date);
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        var valid = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Pattern(CultureInfo culture) =>
        Days().Replace(Months().Replace(Years().Replace(culture.DateTimeFormat.ShortDatePattern, "yyyy"), "MM"), "dd");

    [GeneratedRegex(@"^((?<year>\d{4})[-./\s]{1,2}(?<b>\d{1,2})[-./\s]{1,2}(?<c>\d{1,2})|(?<a>\d{1,2})[-./\s]{1,2}(?<b>\d{1,2})[-./\s]{1,2}(?<y>\d{4}|\d{2}))\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(?<a>\d{2})(?<b>\d{2})(?<y>\d{4}|\d{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Solid();

    [GeneratedRegex("y+", RegexOptions.NonBacktracking)]
    private static partial Regex Years();

    [GeneratedRegex("M+", RegexOptions.NonBacktracking)]
    private static partial Regex Months();

    [GeneratedRegex("d+", RegexOptions.NonBacktracking)]
    private static partial Regex Days();
}
