using System.Xml.Linq;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>An invoice or credit note in UBL 2.1.</summary>
internal static class UblInvoice
{
    private static readonly string[] s_otherAmounts = ["LineExtensionAmount", "AllowanceTotalAmount", "ChargeTotalAmount", "PrepaidAmount", "PayableRoundingAmount"];

    public static EInvoice Read(XElement root)
    {
        string? currency = XmlValue.Currency(root.Text("DocumentCurrencyCode"));
        XElement? totals = root.All("LegalMonetaryTotal").FirstOrDefault();
        XElement? seller = root.All("AccountingSupplierParty", "Party").FirstOrDefault();
        InvoiceFields fields = new()
        {
            Number = XmlValue.Field(root.Text("ID")), // BT-1
            Date = XmlValue.Field(XmlValue.Day(root.Text("IssueDate"))), // BT-2
            DueDate = XmlValue.Field(XmlValue.Day(root.Text("DueDate") ?? root.Text("PaymentMeans", "PaymentDueDate"))), // BT-9
            Total = XmlValue.Field(XmlValue.Amount(totals?.Text("TaxInclusiveAmount"))), // BT-112
            Net = XmlValue.Field(XmlValue.Amount(totals?.Text("TaxExclusiveAmount"))), // BT-109
            Tax = XmlValue.Field(XmlValue.InCurrency(root.All("TaxTotal", "TaxAmount"), currency)), // BT-110
            Currency = XmlValue.Field(currency), // BT-5
            Vendor = XmlValue.Field(seller?.Text("PartyLegalEntity", "RegistrationName") ?? seller?.Text("PartyName", "Name")), // BT-27, BT-28
            VatId = XmlValue.Field(XmlValue.VatId(VatId(seller))), // BT-31
            Iban = XmlValue.Field(root.All("PaymentMeans", "PayeeFinancialAccount", "ID").Select(id => XmlValue.Iban(id.Value)).FirstOrDefault(id => id is not null)), // BT-84
        };
        return new(fields, XmlValue.Amount(totals?.Text("PayableAmount")), [.. s_otherAmounts.Select(name => XmlValue.Amount(totals?.Text(name))).OfType<decimal>()]);
    }

    private static string? VatId(XElement? seller) => seller?.All("PartyTaxScheme")
        .FirstOrDefault(scheme => string.Equals(scheme.Text("TaxScheme", "ID"), "VAT", StringComparison.OrdinalIgnoreCase))?.Text("CompanyID");
}
