using System.Globalization;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A difference between an electronic invoice and its print, in the viewer's own forms.</summary>
/// <param name="Printed">Null when the page does not have the value.</param>
public sealed record DifferenceView(string Label, string Stated, string? Printed)
{
    public static DifferenceView Of(FieldDifference difference, string? currency) =>
        new(LabelOf(difference.Field), Format(difference.Field, difference.Stated, currency), difference.Printed is { } printed ? Format(difference.Field, printed, currency) : null);

    private static string LabelOf(string field) => field switch
    {
        "invoice_number" => "Number",
        "date" => "Date",
        "due_date" => "Due date",
        "total" => "Total",
        "net" => "Net",
        "tax" => "Tax",
        "currency" => "Currency",
        "vendor" => "Vendor",
        "vat_id" => "VAT number",
        "iban" => "Account",
        _ => field,
    };

    private static string Format(string field, string value, string? currency) => field switch
    {
        "date" or "due_date" when DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        "total" or "net" or "tax" when decimal.TryParse(value, CultureInfo.InvariantCulture, out var amount) => Amount.Format(amount, currency),
        _ => value,
    };
}
