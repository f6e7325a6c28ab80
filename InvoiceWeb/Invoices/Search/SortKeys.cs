using System.Globalization;

namespace InvoiceWeb.Invoices.Search;

/// <summary>What lists are sorted by, as values that every invoice has and as text that a cursor carries.</summary>
public sealed record SortKeys(DateTimeOffset Created, DateOnly Date, decimal Total, string Vendor)
{
    /// <summary>A longer beginning of a name tells no two vendors apart.</summary>
    private const int MaxVendorLength = 80;

    public static SortKeys Of(Invoice invoice)
    {
        var vendor = SearchTerms.Fold(invoice.Fields.Vendor?.Value ?? "");
        return new SortKeys(
            invoice.CreatedAt,
            invoice.Fields.Date?.Value ?? DateOnly.FromDateTime(invoice.CreatedAt.UtcDateTime),
            invoice.Fields.Total?.Value ?? 0,
            vendor.Length > MaxVendorLength ? vendor[..MaxVendorLength] : vendor);
    }

    /// <summary>Whether a text is one that <see cref="ToText"/> makes for this order.</summary>
    public static bool IsText(string text, InvoiceSort sort) => sort switch
    {
        InvoiceSort.Newest or InvoiceSort.Oldest => TryParseTime(text, out _),
        InvoiceSort.Latest or InvoiceSort.Earliest => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        InvoiceSort.Highest or InvoiceSort.Lowest => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        _ => text.Length <= MaxVendorLength,
    };

    /// <exception cref="FormatException">It is none of an invoice's times.</exception>
    public static DateTimeOffset ParseTime(string text) =>
        TryParseTime(text, out var time) ? time : throw new FormatException("Not a time of the invoice list.");

    /// <summary>A time as <see cref="ParseTime"/> understands it.</summary>
    public static string TextOf(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public string ToText(InvoiceSort sort) => sort switch
    {
        InvoiceSort.Newest or InvoiceSort.Oldest => TextOf(Created),
        InvoiceSort.Latest or InvoiceSort.Earliest => Date.ToString("O", CultureInfo.InvariantCulture),
        InvoiceSort.Highest or InvoiceSort.Lowest => Total.ToString(CultureInfo.InvariantCulture),
        _ => Vendor,
    };

    private static bool TryParseTime(string text, out DateTimeOffset time)
    {
        var valid = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        time = valid ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
        return valid;
    }
}
