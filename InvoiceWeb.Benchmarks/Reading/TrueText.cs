using System.Globalization;
using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Corpus;

namespace InvoiceWeb.Benchmarks.Reading;

/// <summary>
/// Whether what a document truly says stands anywhere in the text read from it: what reading alone is worth, whatever
/// extraction makes of it.
/// </summary>
internal static class TrueText
{
    private static readonly string[] DateForms =
    [
        "yyyyMMdd", "ddMMyyyy", "dMyyyy", "ddMMyy", "dMyy", "MMddyyyy", "Mdyyyy", "MMddyy", "yyMMdd", "ddMMMyyyy", "dMMMyyyy", "ddMMMyy", "dMMMyy",
        "MMMddyyyy", "MMMdyyyy", "dMMMMyyyy", "ddMMMMyyyy", "MMMMdyyyy", "MMMMddyyyy", "ddMMMMyy",
    ];

    private static readonly CultureInfo[] Languages =
        [CultureInfo.InvariantCulture, .. new[] { "de", "fr", "nl", "es", "it" }.Select(l => CultureInfo.GetCultureInfo(l))];

    /// <summary>Null where the truth is unknown.</summary>
    public static bool? HasNumber(LabelledDocument document, string text) =>
        document.Number is { } number ? Plain(text).Contains(Plain(number), StringComparison.Ordinal) : null;

    /// <summary>Null where the truth is unknown.</summary>
    public static bool? HasDate(LabelledDocument document, string text)
    {
        if (document.Date is not { } date)
        {
            return null;
        }

        string plain = Plain(text);
        return DateForms.Any(f => Languages.Any(l => plain.Contains(Plain(date.ToString(f, l)), StringComparison.Ordinal)));
    }

    /// <summary>Null where the truth is unknown.</summary>
    public static bool? HasTotal(LabelledDocument document, string text)
    {
        if (document.Total is not { } total)
        {
            return null;
        }

        string cents = total.ToString("0.00", CultureInfo.InvariantCulture);
        string figures = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')).Replace(',', '.');
        string whole = cents[..^3];
        string grouped = decimal.Parse(whole, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
        return figures.Contains(cents, StringComparison.Ordinal) || figures.Contains(grouped + cents[^3..], StringComparison.Ordinal)
            || (cents.EndsWith(".00", StringComparison.Ordinal) && figures.Contains(grouped, StringComparison.Ordinal));
    }

    /// <summary>Null where the truth is unknown.</summary>
    public static bool? HasVendor(LabelledDocument document, string text) =>
        document.Vendor is { } vendor ? Sameness.HasWords(vendor, text) : null;

    private static string Plain(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit));
}
