using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>Finds amounts however a country writes them: 1.234,56 · 1,234.56 · 1 234,56 · 1'234.56.</summary>
internal static partial class AmountReader
{
    /// <summary>Before the decimal separator; longer ones are codes.</summary>
    private const int MostDigits = 12;

    public static IEnumerable<Amount> Find(DocumentLine line)
    {
        string text = DigitRepair.Apply(line.Text);
        foreach (Match match in Decimals().Matches(text))
        {
            if (Read(line, text, match) is { } amount)
            {
                yield return amount;
            }
        }

        foreach (Match match in Whole().Matches(text).Concat(Cents().Matches(text)))
        {
            if (Read(line, text, match) is { Currency: not null } amount)
            {
                yield return amount;
            }
        }
    }

    private static Amount? Read(DocumentLine line, string text, Match match)
    {
        int start = match.Groups["int"].Index;
        int end = match.Index + match.Length;
        string fraction = match.Groups["frac"].Value;
        string before = text[..match.Index];
        string? currency = CurrencyMark.Before(text, before.Length) ?? CurrencyMark.After(text, end);
        bool touchesLetter = before.Length > 0 && char.IsLetter(before[^1]) && CurrencyMark.Before(text, before.Length) is null
            && !(fraction.Length > 0 && MisreadSign().IsMatch(before));
        string digits = string.Concat(match.Groups["int"].Value.Where(char.IsAsciiDigit));
        if (touchesLetter || UnitFollows().IsMatch(text.AsSpan(end)) || digits.Length > MostDigits)
        {
            return null;
        }

        decimal value = decimal.Parse($"0{digits}.{(fraction.Length == 0 ? "0" : fraction)}", CultureInfo.InvariantCulture);
        bool repaired = !line.Text.AsSpan(start, end - start).SequenceEqual(text.AsSpan(start, end - start)) || match.Groups["gap"].Length > 0;
        return new(value, line.Span(start, end), fraction.Length > 0, currency, match.Groups["sign"].Success, repaired);
    }

    // The separator before the last two digits is the decimal one; a reader's blank beside it is forgiven.
    [GeneratedRegex(
        @"(?<![\d.,/]|\d:)(?<sign>[-–−]\s?)?(?<int>\d{1,3}(?<g>[.,'’ ])\d{3}(?:\k<g>\d{3})*|\d{1,7})(?:[.,](?<gap>\s?)|(?<gap>\s)[.,])(?<frac>\d{2})(?![\d:/]|[.,]\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decimals();

    [GeneratedRegex(
        @"(?<![\d.,/]|\d:)(?<sign>[-–−]\s?)?(?<int>\d{1,3}(?<g>[.,'’])\d{3}(?:\k<g>\d{3})*|\d{1,6})(?<frac>)(?![\d:/]|[.,]\s?\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    // "RM .02": some tills leave out the zero.
    [GeneratedRegex(
        @"(?<![\d.,]\s?)(?<sign>[-–−]\s?)?(?<int>)[.,](?<frac>\d{2})(?![\d:/%]|[.,]\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cents();

    // What readers without the signs make of "€", "£" and "$".
    [GeneratedRegex(@"(?<![\p{L}\d])[ECcefFLS]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MisreadSign();

    [GeneratedRegex(@"^\s?(%|uhr\b|kg\b|km\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnitFollows();
}
