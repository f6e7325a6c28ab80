using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Pages.Localization;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A difference between an electronic invoice and its print, in the viewer's own forms.</summary>
/// <param name="Printed">Null when the page does not have the value.</param>
public sealed record DifferenceView(string Label, string Stated, string? Printed)
{
    public static DifferenceView Of(FieldDifference difference, string? currency) =>
        new(LabelOf(difference.Field), Format(difference.Field, difference.Stated, currency), difference.Printed is { } printed ? Format(difference.Field, printed, currency) : null);

    private static string LabelOf(string field) => field switch
    {
        "invoice_number" => L["Number"],
        "date" => L["Date"],
        "due_date" => L["Due date"],
        "total" => L["Total"],
        "net" => L["Net"],
        "tax" => L["Tax"],
        "currency" => L["Currency"],
        "vendor" => L["Vendor"],
        "vat_id" => L["VAT number"],
        "iban" => L["Account"],
        _ => field,
    };

    private static string Format(string field, string value, string? currency) => field switch
    {
        "date" or "due_date" when DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var date) => Dates.Day(date),
        "total" or "net" or "tax" when decimal.TryParse(value, CultureInfo.InvariantCulture, out var amount) => Amount.Format(amount, currency),
        _ => value,
    };
}
