using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>Finds dates; one that could be read in two ways is given in both.</summary>
internal static partial class DateReader
{
    private const int FirstYear = 1990;
    private const int LastYear = 2049;

    public static IEnumerable<WrittenDate> Find(DocumentLine line)
    {
        string text = DigitRepair.Apply(line.Text);
        foreach (Match match in YearFirst().Matches(text).Concat(Solid().Matches(text)))
        {
            DateForm form = match.Groups["s"].Success ? DateForm.YearMonthDay : DateForm.Compact;
            if (Make(line, text, match, form, Part(match, "d"), Part(match, "m"), ambiguous: false) is { } date)
            {
                yield return date;
            }
        }

        foreach (Match match in YearLast().Matches(text))
        {
            int first = Part(match, "a");
            int second = Part(match, "b");
            bool ambiguous = first <= 12 && second <= 12 && first != second;
            if (Make(line, text, match, DateForm.DayMonthYear, first, second, ambiguous) is { } dayFirst)
            {
                yield return dayFirst;
            }

            if (first != second && Make(line, text, match, DateForm.MonthDayYear, second, first, ambiguous) is { } monthFirst)
            {
                yield return monthFirst;
            }
        }

        foreach (Match match in DayName().Matches(text).Concat(NameDay().Matches(text)))
        {
            if (MonthNames.Find(match.Groups["mon"].Value) is { } month
                && Make(line, text, match, DateForm.Named, Part(match, "d"), month, ambiguous: false) is { } date)
            {
                yield return date;
            }
        }
    }

    private static WrittenDate? Make(DocumentLine line, string text, Match match, DateForm form, int day, int month, bool ambiguous)
    {
        int year = Part(match, "y");
        bool isShort = match.Groups["y"].Length == 2;
        year += isShort ? 2000 : 0;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        bool repaired = !line.Text.AsSpan(match.Index, match.Length).SequenceEqual(text.AsSpan(match.Index, match.Length));
        return new(new(year, month, day), line.Span(match.Index, match.Index + match.Length), form, ambiguous, isShort, repaired);
    }

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const string Year = @"(?<y>(?:19|20)\d{2}(?!\d(?!\d?:))|\d{2}(?!\d))";

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d{2})\s?(?<s>[-./])\s?(?<m>\d{1,2})\s?[-./]\s?(?<d>\d{1,2})(?!\d(?!\d?:))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Solid();

    [GeneratedRegex(@"(?<![\d.,/])(?<a>\d{1,2})(\s?[-./,]\s?)(?<b>\d{1,2})(\s?[-./,]\s?)" + Year, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?<![\d.,/])(?<d>\d{1,2})(st|nd|rd|th)?[\s.,\-/]{0,3}(de\s)?(?<mon>\p{L}{3,10})[\s.,\-/']{0,3}(de\s)?" + Year, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayName();

    [GeneratedRegex(@"(?<!\p{L})(?<mon>\p{L}{3,10})[\s.,\-]{0,3}(?<d>\d{1,2})(st|nd|rd|th)?[\s.,\-]{1,3}(?<y>(19|20)\d{2})(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NameDay();
}
