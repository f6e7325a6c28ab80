using System.Text.RegularExpressions;

namespace InvoiceWeb.Invoices.Checking;

/// <summary>The one form in which a field's text is kept, however a person writes it.</summary>
public static partial class FieldForm
{
    /// <summary>The longest text of any field.</summary>
    public const int MaxLength = 120;

    /// <summary>Greater amounts are slips; they also stay exact in every database and table.</summary>
    public const decimal MaxAmount = 999_999_999_999.99m;

    public static bool IsAmount(InvoiceField field) => field is InvoiceField.Total or InvoiceField.Net or InvoiceField.Tax;

    public static bool IsDate(InvoiceField field) => field is InvoiceField.Date or InvoiceField.DueDate;

    /// <summary>For fields that are texts.</summary>
    /// <returns>Null when nothing is left.</returns>
    public static string? Tidy(InvoiceField field, string text)
    {
        var tidy = field switch
        {
            InvoiceField.VatId or InvoiceField.Iban => Separators().Replace(text, "").ToUpperInvariant(),
            InvoiceField.Currency => text.Trim().ToUpperInvariant(),
            _ => Blanks().Replace(text, " ").Trim(),
        };
        return tidy.Length == 0 ? null : tidy;
    }

    /// <summary>A value that a person stands for.</summary>
    /// <param name="plain">In plain form.</param>
    /// <param name="box">Where it stands on the picture, if that is known.</param>
    /// <exception cref="FormatException">It is no such value.</exception>
    public static IReadField ToField(InvoiceField field, string plain, FieldBox? box)
    {
        if (IsAmount(field))
        {
            return PlainForm.TryParse(plain, out decimal amount) ? Sure(amount, box) : throw new FormatException("Not an amount in plain form.");
        }

        if (IsDate(field))
        {
            return PlainForm.TryParse(plain, out DateOnly date) ? Sure(date, box) : throw new FormatException("Not a date in plain form.");
        }

        return Sure(plain, box);
    }

    private static ReadField<T> Sure<T>(T value, FieldBox? box)
        where T : notnull => new(value, Confidence: 1, box);

    [GeneratedRegex(@"[\s.\-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
