using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>Finds amounts however a country writes them: 1.234,56 · 1,234.56 · 1 234,56 · 1'234.56.</summary>
internal static partial class AmountReader
{
    /// <summary>Before the decimal separator; longer ones are codes.</summary>
    private const int MostDigits = 12;

    // Of the height of a line.
    private const double WidestBlank = 1;

    public static IEnumerable<Amount> Find(DocumentLine line)
    {
        string text = DigitRepair.Apply(line.Text);
        foreach (Match match in Decimals().Matches(text).Concat(Dashed().Matches(text)))
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
        start += WideGap(line, match) is { } gap ? gap + 1 - start : 0;
        int end = match.Index + match.Length;
        string fraction = match.Groups["frac"].Value;
        string before = text[..match.Index];
        string? currency = CurrencyMark.Before(text, before.Length) ?? CurrencyMark.After(text, end);
        bool touchesLetter = before.Length > 0 && char.IsLetter(before[^1]) && CurrencyMark.Before(text, before.Length) is null
            && !(fraction.Length > 0 && MisreadSign().IsMatch(before));
        string digits = string.Concat(text[start..(match.Groups["int"].Index + match.Groups["int"].Length)].Where(char.IsAsciiDigit));
        if (touchesLetter || UnitFollows().IsMatch(text.AsSpan(end)) || digits.Length > MostDigits)
        {
            return null;
        }

        decimal value = decimal.Parse($"0{digits}.{(fraction.Length == 0 ? "0" : fraction)}", CultureInfo.InvariantCulture);
        bool repaired = !line.Text.AsSpan(start, end - start).SequenceEqual(text.AsSpan(start, end - start)) || match.Groups["gap"].Length > 0;
        return new(value, line.Span(start, end), fraction.Length > 0 || match.Groups["dash"].Success, currency, match.Groups["sign"].Success, repaired);
    }

    // "2 150,00" is two thousand where the blank is narrow, and two pieces at 150.00 where it leads to the next column.
    private static int? WideGap(DocumentLine line, Match match)
    {
        Group whole = match.Groups["int"];
        for (int i = whole.Index + whole.Length - 1; i > whole.Index; i--)
        {
            if (line.Text[i] == ' ')
            {
                (PixelBox left, PixelBox right) = (line.Span(i - 1, i).Box, line.Span(i + 1, i + 2).Box);
                if (right.X - left.Right > WidestBlank * Math.Min(left.Height, right.Height))
                {
                    return i;
                }
            }
        }

        return null;
    }

    // The separator before the last two digits is the decimal one; a reader's blank beside it is forgiven.
    [GeneratedRegex(
        @"(?<![\d.,/]|\d:)(?<sign>[-–−]\s?)?(?<int>\d{1,3}(?<g>[.,'’ ])\d{3}(?:\k<g>\d{3})*|\d{1,7})(?:[.,](?<gap>\s?)|(?<gap>\s)[.,])(?<frac>\d{2})(?![\d:/]|[.,]\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decimals();

    // "1.250,-" and "45.–"
    [GeneratedRegex(
        @"(?<![\d.,/]|\d:)(?<sign>[-–−]\s?)?(?<int>\d{1,3}(?<g>[.,'’ ])\d{3}(?:\k<g>\d{3})*|\d{1,7})[.,](?<frac>)(?<dash>-{1,2}|[–—])(?![\p{L}\d])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dashed();

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
