using System.Text;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Electronic invoices in UBL and in the older form of CII; that of today is <c>SampleFiles.Cii</c>.</summary>
internal static class EInvoiceXml
{
    /// <param name="root"><c>Invoice</c> or <c>CreditNote</c>.</param>
    public static byte[] Ubl(string root = "Invoice", string total = "119.00") => Encoding.UTF8.GetBytes($"""
        <{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2" xmlns:a="urn:aggregate" xmlns:b="urn:basic">
          <b:ID>R-77</b:ID><b:IssueDate>2024-01-25+01:00</b:IssueDate>{(root is "Invoice" ? "<b:DueDate>2024-02-24</b:DueDate>" : "")}
          <b:DocumentCurrencyCode>dkk</b:DocumentCurrencyCode>
          <a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Trading As</b:Name></a:PartyName>
            <a:PartyTaxScheme><b:CompanyID>4711</b:CompanyID><a:TaxScheme><b:ID>LOC</b:ID></a:TaxScheme></a:PartyTaxScheme>
            <a:PartyTaxScheme><b:CompanyID>DK 16 35 69 78</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>
            <a:PartyLegalEntity><b:RegistrationName>Nordlys
              Kontor A/S</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingSupplierParty>
          <a:PaymentMeans><b:PaymentDueDate>2024-03-01</b:PaymentDueDate><a:PayeeFinancialAccount><b:ID>12345</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
          <a:PaymentMeans><a:PayeeFinancialAccount><b:ID>DK50 0040 0440 1162 43</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
          <a:TaxTotal><b:TaxAmount currencyID="EUR">2.55</b:TaxAmount></a:TaxTotal><a:TaxTotal><b:TaxAmount currencyID="DKK">19.00</b:TaxAmount></a:TaxTotal>
          <a:LegalMonetaryTotal><b:LineExtensionAmount>100.00</b:LineExtensionAmount><b:TaxExclusiveAmount>100.00</b:TaxExclusiveAmount>
            <b:TaxInclusiveAmount>{total}</b:TaxInclusiveAmount><b:PrepaidAmount>19.00</b:PrepaidAmount><b:PayableAmount>100.00</b:PayableAmount></a:LegalMonetaryTotal>
        </{root}>
        """);

    /// <summary>ZUGFeRD 1: longer names, and one tax registration that is no VAT number.</summary>
    public static byte[] OlderCii { get; } = Encoding.UTF8.GetBytes("""
        <rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0" xmlns:r="urn:r" xmlns:u="urn:u">
          <rsm:HeaderExchangedDocument><r:ID>4712</r:ID><r:IssueDateTime><u:DateTimeString format="102">20130806</u:DateTimeString></r:IssueDateTime></rsm:HeaderExchangedDocument>
          <rsm:SpecifiedSupplyChainTradeTransaction>
            <r:ApplicableSupplyChainTradeAgreement><r:SellerTradeParty><r:Name>Lieferhaus</r:Name>
              <r:SpecifiedTaxRegistration><r:ID schemeID="FC">03/167/4132/6</r:ID></r:SpecifiedTaxRegistration>
              <r:SpecifiedTaxRegistration><r:ID schemeID="VA">de987654321</r:ID></r:SpecifiedTaxRegistration></r:SellerTradeParty></r:ApplicableSupplyChainTradeAgreement>
            <r:ApplicableSupplyChainTradeSettlement><r:InvoiceCurrencyCode>EUR</r:InvoiceCurrencyCode>
              <r:SpecifiedTradePaymentTerms><r:DueDateDateTime><u:DateTimeString format="102">20130820</u:DateTimeString></r:DueDateDateTime></r:SpecifiedTradePaymentTerms>
              <r:SpecifiedTradePaymentTerms><r:DueDateDateTime><u:DateTimeString format="102">20130905</u:DateTimeString></r:DueDateDateTime></r:SpecifiedTradePaymentTerms>
              <r:SpecifiedTradeSettlementMonetarySummation><r:TaxBasisTotalAmount>448.99</r:TaxBasisTotalAmount>
                <r:TaxTotalAmount currencyID="EUR">70.00</r:TaxTotalAmount><r:GrandTotalAmount currencyID="EUR">518.99</r:GrandTotalAmount></r:SpecifiedTradeSettlementMonetarySummation>
            </r:ApplicableSupplyChainTradeSettlement>
          </rsm:SpecifiedSupplyChainTradeTransaction>
        </rsm:CrossIndustryDocument>
        """);
}
