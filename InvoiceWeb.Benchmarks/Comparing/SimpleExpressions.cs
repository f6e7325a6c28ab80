using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Corpus;

namespace InvoiceWeb.Benchmarks.Comparing;

/// <summary>What a team has on the first afternoon: one regular expression for each field, over Tesseract's text.</summary>
internal static partial class SimpleExpressions
{
    private static readonly string[] DateForms =
        ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d.M.yy", "d-M-yy", "yyyy-M-d", "yyyy/M/d", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "MMMM d, yyyy"];

    public static (bool Number, bool Date, bool Total) Judge(LabelledDocument document, string text) => (
        document.Number is null || (Number().Match(text) is { Success: true } number && Sameness.Number(document.Number, number.Groups["value"].Value)),
        document.Date is null || FindDate(text) == document.Date,
        document.Total is null || FindTotal(text) == document.Total);

    private static DateOnly? FindDate(string text)
    {
        foreach (Match match in Date().Matches(text))
        {
            if (DateOnly.TryParseExact(match.Value, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }
        }

        return null;
    }

    // The last amount beside a word for a total, else the largest of all.
    private static decimal? FindTotal(string text)
    {
        decimal?[] labelled = [.. Total().Matches(text).Select(m => Parse(m.Groups["value"].Value))];
        return labelled.Length > 0 ? labelled[^1] : Amount().Matches(text).Select(m => Parse(m.Value)).Max();
    }

    private static decimal? Parse(string amount)
    {
        string digits = string.Concat(amount.Where(char.IsAsciiDigit));
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out decimal cents) ? cents / 100 : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(invoice|receipt|bill|rechnung\w*|beleg|facture|document)\s*(no|nr|number|nummer|n°|#)?\.?\s*[:#]?\s*(?<value>[A-Z0-9][A-Z0-9/-]*\d[A-Z0-9/-]*)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[/-]\d{1,2}[/-]\d{1,2}|\d{1,2}[ -][A-Z]{3,9}[ -]\d{4}|[A-Z]{3,9} \d{1,2}, \d{4})\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"(total|summe|gesamt\w*|betrag|amount|montant|ttc)[^\d\n]*(?<value>\d{1,3}([., ]?\d{3})*[.,]\d{2})\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b\d{1,3}([., ]?\d{3})*[.,]\d{2}\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
