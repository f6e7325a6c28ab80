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
        foreach (Match match in All(YearFirst(), text).Concat(All(Solid(), text)))
        {
            DateForm form = match.Groups["s"].Success ? DateForm.YearMonthDay : DateForm.Compact;
            if (Make(line, text, match, form, Part(match, "d"), Part(match, "m"), ambiguous: false) is { } date)
            {
                yield return date;
            }
        }

        foreach (Match match in All(YearLast(), text))
        {
            int first = Part(match, "a");
            int second = Part(match, "b");
            bool pointed = match.Groups["p"].Success;
            bool ambiguous = !pointed && first <= 12 && second <= 12 && first != second;
            if (Make(line, text, match, DateForm.DayMonthYear, first, second, ambiguous) is { } dayFirst)
            {
                yield return dayFirst;
            }

            // With points the day comes first everywhere.
            if (!pointed && first != second && Make(line, text, match, DateForm.MonthDayYear, second, first, ambiguous) is { } monthFirst)
            {
                yield return monthFirst;
            }
        }

        foreach (Match match in All(Glued(), text))
        {
            if (Make(line, text, match, DateForm.DayMonthYear, Part(match, "a"), Part(match, "b"), ambiguous: false) is { } date)
            {
                yield return date with { IsGlued = true };
            }
        }

        foreach (Match match in All(DayName(), text).Concat(All(NameDay(), text)))
        {
            if (MonthNames.Find(match.Groups["mon"].Value) is { } month
                && Make(line, text, match, DateForm.Named, Part(match, "d"), month, ambiguous: false) is { } date)
            {
                yield return date;
            }
        }
    }

    // Matches may overlap: in "REG 19-18/01/2018" the first three numbers look like a date as well.
    private static IEnumerable<Match> All(Regex pattern, string text)
    {
        Match match = pattern.Match(text);
        while (match.Success)
        {
            yield return match;
            match = pattern.Match(text, match.Index + 1);
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

    private const string Suffix = @"(st|nd|rd|th|er|[èe]re|[°ºª]|ro)?";

    // A time may follow without a gap: in "03.04.2009:53" the year is 20, in "18/01/201810:27" it is 2018.
    private const string Year = @"(?<y>(19|20)\d{2}(?=\d{1,2}:\d{2}|(?!\d|:\d))|\d{2}(?=\d{2}:\d{2}|(?!\d|[-./]\d)))";

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d{2})\s?(?<s>[-./])\s?(?<m>\d{1,2})\s?[-./]\s?(?<d>\d{1,2})(?!\d(?!\d?:))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Solid();

    // Specks that a reader takes for one another. With blanks between, or with "*", a short year may as well be cents: "1. 12,20", "2*1.25".
    private const string Points =
        @"(?<p>\s?(?<c>[.,])\s?(?<b>\d{1,2})\s?\k<c>\s?|[.,](?<b>\d{1,2})[.,]|\s?[.,]\s?(?<b>\d{1,2})\s?[.,]\s?(?=\d{4})|\*(?<b>\d{1,2})[.,*](?=\d{4})|[.,](?<b>\d{1,2})\*|(?<=\d{2})\*(?<b>\d{2})[.*])";

    // Both separators are of one kind.
    [GeneratedRegex(@"(?<!\d|\d[.,/]|\p{L}{2})(?<a>\d{1,2})(\s?-\s?(?<b>\d{1,2})\s?-\s?|\s?/\s?(?<b>\d{1,2})\s?/\s?|" + Points + ")" + Year, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearLast();

    // Tills print the number of the receipt right before the date: points, a full year and a time after it leave no doubt.
    [GeneratedRegex(@"(?<=\d)(?<a>[0-3]\d)\.(?<b>[01]\d)\.(?<y>20\d{2})(?=\s\d{1,2}:\d{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Glued();

    [GeneratedRegex(@"(?<![\d.,/])(?<d>\d{1,2})" + Suffix + @"[\s.,\-/]{0,3}(del?\s|of\s|di\s)?(?<mon>[\p{L}0]\p{L}{2,9})[\s.,\-/']{0,3}(del?\s)?" + Year, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayName();

    [GeneratedRegex(@"(?<!\p{L})(?<mon>\p{L}{3,10})[\s.,\-]{0,3}(?<d>\d{1,2})" + Suffix + @"[\s.,\-]{1,3}(?<y>(19|20)\d{2}|(?<=,\s?)\d{2}(?![:.,/]\d))(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NameDay();
}
