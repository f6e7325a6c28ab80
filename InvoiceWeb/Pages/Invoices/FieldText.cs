using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Between a field's plain form and what the reader sees and types.</summary>
public static class FieldText
{
    private const decimal SampleAmount = 1234.56m;

    private static readonly DateOnly SampleDate = new(2026, 12, 31);

    /// <param name="plain">Null is shown as nothing.</param>
    public static string Of(InvoiceField field, string? plain, string? currency)
    {
        if (plain is null)
        {
            return "";
        }

        if (FieldForm.IsAmount(field) && PlainForm.TryParse(plain, out decimal amount))
        {
            return Amount.Exact(amount, currency);
        }

        if (FieldForm.IsDate(field) && PlainForm.TryParse(plain, out DateOnly date))
        {
            return DateText.Of(date, CultureInfo.CurrentCulture);
        }

        return field is InvoiceField.Iban ? string.Join(' ', plain.Chunk(4).Select(group => new string(group))) : plain;
    }

    /// <returns>The plain form, null when nothing was typed; or a sentence for who typed what cannot be understood.</returns>
    public static (string? Plain, string? Error) Parse(InvoiceField field, string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, null);
        }

        if (FieldForm.IsAmount(field))
        {
            return AmountText.TryParse(typed, CultureInfo.CurrentCulture, out var amount)
                ? (PlainForm.Of(amount), null)
                : (null, L["“{0}” is not an amount. Write it like {1}.", typed, Amount.Number(SampleAmount, null)]);
        }

        if (FieldForm.IsDate(field))
        {
            return DateText.TryParse(typed, CultureInfo.CurrentCulture, out var date)
                ? (PlainForm.Of(date), null)
                : (null, L["“{0}” is not a date. Write it like {1}.", typed, DateText.Of(SampleDate, CultureInfo.CurrentCulture)]);
        }

        var plain = FieldForm.Tidy(field, typed);
        return (plain, ErrorOf(field, plain));
    }

    private static string? ErrorOf(InvoiceField field, string? plain) => plain switch
    {
        { Length: > FieldForm.MaxLength } => L["That is too long: {0} characters at most.", FieldForm.MaxLength],
        { } code when field is InvoiceField.Currency && (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)) =>
            L["Write the currency as three letters, for example EUR."],
        _ => null,
    };
}
