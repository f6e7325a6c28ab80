using System.Globalization;
using System.Text.RegularExpressions;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Dates within a search, as people type them and as the list shows them.</summary>
public static partial class SearchDates
{
    /// <summary>Writes dates in the one way in which every invoice is found by them: <c>7 Sept 2026</c> and <c>7.9.2026</c> as <c>2026-09-07</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="culture">Of who typed it, for the order of day and month.</param>
    public static string Spell(string text, CultureInfo culture) => Named().IsMatch(text) && DateText.TryParse(text, culture, out var date)
        ? Iso(date)
        : Numbers().Replace(text, match => DateText.TryParse(match.Value, culture, out var written) ? Iso(written) : match.Value);

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A day, a year and a month's name, in whatever order; a month and a year alone are no day.</summary>
    [GeneratedRegex(@"^(?=.*\b[0-9]{1,2}\b)(?=.*\b[0-9]{4}\b)(?=.*\p{L}{3})[\p{L}0-9., ]{8,30}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\S)([0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}(?<mark>[-./])[0-9]{1,2}\k<mark>[0-9]{4}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2})(?!\S)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Numbers();
}
