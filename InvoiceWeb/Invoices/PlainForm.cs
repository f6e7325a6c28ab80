using System.Globalization;

namespace InvoiceWeb.Invoices;

/// <summary>How values are written for programs: the same everywhere, whatever the culture.</summary>
public static class PlainForm
{
    private const string DateFormat = "yyyy-MM-dd";

    public static string Of(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static string Of(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>Of a field's value: a date, an amount or a text.</summary>
    public static string Of(object value) => value switch
    {
        DateOnly date => Of(date),
        decimal amount => Of(amount),
        string text => text,
        _ => throw new ArgumentException($"No field holds a {value.GetType().Name}.", nameof(value)),
    };

    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static bool TryParse(string text, out decimal amount) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
}
