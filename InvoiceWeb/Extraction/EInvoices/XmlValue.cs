using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>From the texts of an electronic invoice to fields. A text that is not what it should be gives no field.</summary>
internal static partial class XmlValue
{
    private const double Stated = 1;

    public static ReadField<T>? Field<T>(T? value)
        where T : struct => value is { } given ? new(given, Stated, Box: null) : null;

    public static ReadField<string>? Field(string? value) => value is null ? null : new(value, Stated, Box: null);

    public static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    /// <summary>A calendar day as CII (20260303) or UBL (2026-03-03) writes it; a time or a zone after it does not count.</summary>
    public static DateOnly? Day(string? text)
    {
        string digits = string.Concat((text ?? "").Take("2026-03-03".Length).Where(char.IsAsciiDigit));
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    public static string? Currency(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    public static string? VatId(string? text)
    {
        string id = Compact(text);
        return id.Length >= 4 ? id : null;
    }

    /// <summary>Null where the text does not have the form of one; its check digits are the sender's affair.</summary>
    public static string? Iban(string? text)
    {
        string account = Compact(text);
        return IbanForm().IsMatch(account) ? account : null;
    }

    /// <summary>Of amounts in several currencies, the one in the invoice's own, else the first (BT-110 beside BT-111).</summary>
    public static decimal? InCurrency(IEnumerable<XElement> amounts, string? currency)
    {
        XElement[] all = [.. amounts];
        XElement? own = Array.Find(all, amount => string.Equals(amount.Has("currencyID"), currency, StringComparison.OrdinalIgnoreCase)) ?? all.FirstOrDefault();
        return own is null ? null : Amount(XmlPath.Content(own));
    }

    private static string Compact(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IbanForm();
}
