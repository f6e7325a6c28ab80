using System.Text.RegularExpressions;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>Signs and codes of currencies, as ISO 4217.</summary>
internal static partial class CurrencyMark
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RM"] = "MYR",
        ["RN"] = "MYR",
        ["MYR"] = "MYR",
        ["€"] = "EUR",
        ["∈"] = "EUR", // what a reader without the sign makes of it
        ["EUR"] = "EUR",
        ["EURO"] = "EUR",
        ["$"] = "USD",
        ["US$"] = "USD",
        ["USD"] = "USD",
        ["S$"] = "SGD",
        ["SGD"] = "SGD",
        ["£"] = "GBP",
        ["GBP"] = "GBP",
        ["CHF"] = "CHF",
        ["SFR"] = "CHF",
        ["¥"] = "JPY",
        ["JPY"] = "JPY",
        ["PLN"] = "PLN",
        ["DKK"] = "DKK",
        ["SEK"] = "SEK",
        ["NOK"] = "NOK",
        ["CZK"] = "CZK",
        ["HUF"] = "HUF",
        ["AUD"] = "AUD",
        ["CAD"] = "CAD",
        ["CNY"] = "CNY",
        ["INR"] = "INR",
        ["IDR"] = "IDR",
        ["THB"] = "THB",
    };

    /// <summary>The currency that ends right before a position.</summary>
    public static string? Before(string text, int position) => Code(Ending().Match(text[..position]));

    /// <summary>The currency that begins right after a position.</summary>
    public static string? After(string text, int position) => Code(Beginning().Match(text[position..]));

    /// <summary>Every mark that stands as a word of its own or beside a digit.</summary>
    public static IEnumerable<string> All(string text) => Anywhere().Matches(text).Select(m => Codes[m.Groups["mark"].Value]);

    private static string? Code(Match match) => match.Success ? Codes[match.Groups["mark"].Value] : null;

    private const string Marks =
        @"(?<mark>US\$|S\$|[$€∈£¥]|RM|RN|MYR|EURO?|USD|SGD|GBP|CHF|SFR|JPY|PLN|DKK|SEK|NOK|CZK|HUF|AUD|CAD|CNY|INR|IDR|THB)";

    // "TotalRM": where capitals follow small letters, a blank was not read.
    [GeneratedRegex(@"((?<!\p{L})|(?-i:(?<=\p{Ll})(?=\p{Lu}{2})))" + Marks + @"\s?[:.]?\s?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\s?" + Marks + @"(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<!\p{L})" + Marks + @"(?!\p{L})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Anywhere();
}
