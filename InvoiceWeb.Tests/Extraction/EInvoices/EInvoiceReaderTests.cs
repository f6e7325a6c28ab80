using InvoiceWeb.Benchmarks.Hostile.Files;
using InvoiceWeb.Extraction.EInvoices;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading.Documents.Xml;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.EInvoices;

public sealed class EInvoiceReaderTests
{
    [Fact]
    public void Read_Cii_GivesEveryField() => Values(Read(SampleFiles.Cii)).ShouldBe(
        ["HS-20417", "2024-04-03", "2024-05-03", "222.00", "185.00", "37.00", "EUR", "Hill Street Office Supplies Ltd", "GB123456789", "GB33BUKB20201555555555"]);

    [Fact]
    public void Read_CiiOfZugferd1_GivesTheLatestDayOfPaymentAndTheVatNumberInOneForm() => Values(Read(EInvoiceXml.OlderCii)).ShouldBe(
        ["4712", "2013-08-06", "2013-09-05", "518.99", "448.99", "70.00", "EUR", "Lieferhaus", "DE987654321", null]);

    [Fact]
    public void Read_Ubl_TakesTaxInTheInvoicesOwnCurrencyAndAnAccountThatIsAnIban() => Values(Read(EInvoiceXml.Ubl())).ShouldBe(
        ["R-77", "2024-01-25", "2024-02-24", "119.00", "100.00", "19.00", "DKK", "Nordlys Kontor A/S", "DK16356978", "DK5000400440116243"]);

    [Fact]
    public void Read_UblCreditNote_TakesTheDayOfPaymentFromTheMeansOfPayment() =>
        Read(EInvoiceXml.Ubl("CreditNote")).DueDate.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2024, 3, 1));

    [Theory]
    [InlineData("-119.00", "-119.00")]
    [InlineData(" 119 ", "119.00")]
    [InlineData("1e3", null)]
    [InlineData("1,000.00", null)]
    [InlineData("", null)]
    public void Read_Total_IsADecimalOrNothing(string written, string? expected) => Values(Read(EInvoiceXml.Ubl(total: written)))[3].ShouldBe(expected);

    [Fact]
    public void Read_WhatIsStated_IsCertain() => Read(SampleFiles.Cii).Total.ShouldNotBeNull().Confidence.ShouldBe(1);

    private static InvoiceFields Read(byte[] xml) => EInvoiceReader.Read(InvoiceXml.Open(xml)).Fields;

    private static string?[] Values(InvoiceFields fields) =>
    [
        fields.Number?.Value, Plain(fields.Date), Plain(fields.DueDate), Plain(fields.Total), Plain(fields.Net), Plain(fields.Tax),
        fields.Currency?.Value, fields.Vendor?.Value, fields.VatId?.Value, fields.Iban?.Value,
    ];

    private static string? Plain(ReadField<DateOnly>? field) => field is null ? null : PlainForm.Of(field.Value);

    private static string? Plain(ReadField<decimal>? field) => field is null ? null : PlainForm.Of(field.Value);
}
