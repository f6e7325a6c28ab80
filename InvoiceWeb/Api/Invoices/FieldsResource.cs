using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>What an invoice says. A field that was not found is null.</summary>
/// <param name="Date">The date of issue.</param>
/// <param name="Total">The gross amount; negative on an electronic credit note that is written so.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="VatId">The vendor's VAT identification number, upper case, without spaces.</param>
/// <param name="Iban">The account to pay into, upper case, without spaces.</param>
public sealed record FieldsResource(
    AmountFieldResource? Total,
    TextFieldResource? Currency,
    DateFieldResource? Date,
    TextFieldResource? Number,
    TextFieldResource? Vendor,
    AmountFieldResource? Net,
    AmountFieldResource? Tax,
    DateFieldResource? DueDate,
    TextFieldResource? VatId,
    TextFieldResource? Iban)
{
    public static FieldsResource Of(Invoice invoice)
    {
        var fields = invoice.Fields;
        return new FieldsResource(
            AmountFieldResource.Of(fields.Total, invoice, InvoiceField.Total),
            TextFieldResource.Of(fields.Currency, invoice, InvoiceField.Currency),
            DateFieldResource.Of(fields.Date, invoice, InvoiceField.Date),
            TextFieldResource.Of(fields.Number, invoice, InvoiceField.Number),
            TextFieldResource.Of(fields.Vendor, invoice, InvoiceField.Vendor),
            AmountFieldResource.Of(fields.Net, invoice, InvoiceField.Net),
            AmountFieldResource.Of(fields.Tax, invoice, InvoiceField.Tax),
            DateFieldResource.Of(fields.DueDate, invoice, InvoiceField.DueDate),
            TextFieldResource.Of(fields.VatId, invoice, InvoiceField.VatId),
            TextFieldResource.Of(fields.Iban, invoice, InvoiceField.Iban));
    }
}
