namespace InvoiceWeb.Invoices;

/// <summary>The fields of <see cref="InvoiceFields"/>, in the order in which a person checks them.</summary>
public enum InvoiceField
{
    Total,
    Currency,
    Date,
    Number,
    Vendor,
    Net,
    Tax,
    DueDate,
    VatId,
    Iban,
}
