using System.Text.RegularExpressions;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>Signs and codes of currencies, as ISO 4217.</summary>
internal static partial class CurrencyMark
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RM"] = "MYR",
        ["RN"] = "MYR", // a misread RM
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
        ["zł"] = "PLN",
        ["zl"] = "PLN",
        ["PLN"] = "PLN",
        ["Kč"] = "CZK",
        ["Kc"] = "CZK",
        ["CZK"] = "CZK",
        ["DKK"] = "DKK",
        ["SEK"] = "SEK",
        ["NOK"] = "NOK",
        ["ISK"] = "ISK",
        ["HUF"] = "HUF",
        ["RON"] = "RON",
        ["BGN"] = "BGN",
        ["RSD"] = "RSD",
        ["UAH"] = "UAH",
        ["₺"] = "TRY",
        ["A$"] = "AUD",
        ["AU$"] = "AUD",
        ["AUD"] = "AUD",
        ["NZ$"] = "NZD",
        ["NZD"] = "NZD",
        ["C$"] = "CAD",
        ["CA$"] = "CAD",
        ["CAD"] = "CAD",
        ["MXN"] = "MXN",
        ["R$"] = "BRL",
        ["BRL"] = "BRL",
        ["ZAR"] = "ZAR",
        ["AED"] = "AED",
        ["CNY"] = "CNY",
        ["HK$"] = "HKD",
        ["HKD"] = "HKD",
        ["TWD"] = "TWD",
        ["₩"] = "KRW",
        ["KRW"] = "KRW",
        ["₹"] = "INR",
        ["INR"] = "INR",
        ["IDR"] = "IDR",
        ["THB"] = "THB",
    };

    /// <summary>The currency that ends right before a position.</summary>
    public static string? Before(string text, int position) => Code(Ending().Match(text[..position]));

    /// <summary>The currency that begins right after a position.</summary>
    public static string? After(string text, int position) => Code(Beginning().Match(text[position..]));

    /// <summary>Every mark that stands as a word of its own or beside a digit.</summary>
    public static IEnumerable<string> All(string text) => Anywhere().Matches(text).Select(Code).OfType<string>();

    private static string? Code(Match match) => Codes.GetValueOrDefault(match.Groups["mark"].Value);

    private const string Marks =
        @"(?<mark>(US|CA|AU|NZ|HK|[SCAR])\$|[$€∈£¥₺₩₹]|RM|(?-i:RN|z[łl]|K[čc])|MYR|EURO?|USD|SGD|GBP|CHF|SFR|JPY|PLN|CZK|DKK|SEK|NOK|ISK|HUF|RON|BGN|RSD|UAH|AUD|NZD|CAD|MXN|BRL|ZAR|AED|CNY|HKD|TWD|KRW|INR|IDR|THB)";

    // "TotalRM": where capitals follow small letters, a blank was not read.
    [GeneratedRegex(@"((?<!\p{L})|(?-i:(?<=\p{Ll})(?=\p{Lu}{2})))" + Marks + @"\s?[:.]?\s?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ending();

    // What follows a figure is rather two other letters than a misread mark.
    [GeneratedRegex(@"^\s?(?!RN)" + Marks + @"(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();

    // A road, a telephone company, a drawing: beside an amount alone, these are marks.
    [GeneratedRegex(@"(?<!\p{L})(?!RN|SFR|CAD|zl|Kc)" + Marks + @"(?!\p{L})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Anywhere();
}
