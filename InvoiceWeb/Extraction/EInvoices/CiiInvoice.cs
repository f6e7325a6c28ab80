using System.Xml.Linq;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>
/// A cross industry invoice of UN/CEFACT: D16B as in EN 16931, ZUGFeRD 2, Factur-X and XRechnung, and the older form of ZUGFeRD 1, whose
/// elements have longer names.
/// </summary>
internal static class CiiInvoice
{
    private static readonly string[] s_otherAmounts = ["LineTotalAmount", "ChargeTotalAmount", "AllowanceTotalAmount", "TotalPrepaidAmount", "RoundingAmount"];

    public static EInvoice Read(XElement root)
    {
        XElement? document = First(root, "ExchangedDocument", "HeaderExchangedDocument");
        XElement? transaction = First(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        XElement? seller = First(transaction, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")?.All("SellerTradeParty").FirstOrDefault();
        XElement? settlement = First(transaction, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement");
        XElement? totals = First(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation");
        string? currency = XmlValue.Currency(settlement?.Text("InvoiceCurrencyCode"));
        InvoiceFields fields = new()
        {
            Number = XmlValue.Field(document?.Text("ID")), // BT-1
            Date = XmlValue.Field(XmlValue.Day(document?.Text("IssueDateTime"))), // BT-2
            DueDate = XmlValue.Field(LatestDue(settlement)), // BT-9
            Total = XmlValue.Field(Amount(totals, "GrandTotalAmount", currency)), // BT-112
            Net = XmlValue.Field(Amount(totals, "TaxBasisTotalAmount", currency)), // BT-109
            Tax = XmlValue.Field(Amount(totals, "TaxTotalAmount", currency)), // BT-110
            Currency = XmlValue.Field(currency), // BT-5
            Vendor = XmlValue.Field(seller?.Text("Name") ?? seller?.Text("SpecifiedLegalOrganization", "TradingBusinessName")), // BT-27, BT-28
            VatId = XmlValue.Field(XmlValue.VatId(VatId(seller))), // BT-31
            Iban = XmlValue.Field(Iban(settlement)), // BT-84
        };
        return new(fields, Amount(totals, "DuePayableAmount", currency), [.. s_otherAmounts.Select(name => Amount(totals, name, currency)).OfType<decimal>()]);
    }

    private static XElement? First(XElement? parent, string name, string olderName) => parent?.All(name).FirstOrDefault() ?? parent?.All(olderName).FirstOrDefault();

    private static decimal? Amount(XElement? totals, string name, string? currency) => totals is null ? null : XmlValue.InCurrency(totals.All(name), currency);

    // Terms with a discount come with earlier days.
    private static DateOnly? LatestDue(XElement? settlement) => settlement?.All("SpecifiedTradePaymentTerms", "DueDateDateTime")
        .Select(day => XmlValue.Day(XmlPath.Content(day))).Max();

    private static string? VatId(XElement? seller) => seller?.All("SpecifiedTaxRegistration", "ID")
        .Where(id => string.Equals(id.Has("schemeID"), "VA", StringComparison.OrdinalIgnoreCase)).Select(XmlPath.Content).FirstOrDefault();

    private static string? Iban(XElement? settlement) => settlement?.All("SpecifiedTradeSettlementPaymentMeans", "PayeePartyCreditorFinancialAccount", "IBANID")
        .Select(id => XmlValue.Iban(id.Value)).FirstOrDefault(id => id is not null);
}
