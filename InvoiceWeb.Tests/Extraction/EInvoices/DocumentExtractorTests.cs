using InvoiceWeb.Benchmarks.Hostile.Files;
using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;
using InvoiceWeb.Reading.Documents.Xml;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.EInvoices;

public sealed class DocumentExtractorTests
{
    private static readonly string[] Print =
    [
        "Hill Street Office Supplies Ltd", "Invoice no. HS-20417", "Invoice date 03.04.2024", "Paper A4, 5 boxes 125,00",
        "Toner cartridge 60,00", "Net total EUR 185,00", "VAT 20 % EUR 37,00", "Total EUR 222,00",
    ];

    [Fact]
    public void Extract_PrintThatAgrees_HasNoDifferencesAndPlacesTheValues()
    {
        DocumentFields found = Extract(Print);

        found.Differences.ShouldBeEmpty();
        found.Fields.Total.ShouldNotBeNull().Box.ShouldNotBeNull().Y.ShouldBeGreaterThan(found.Fields.Number!.Box!.Y);
        found.Fields.Vendor.ShouldNotBeNull().Box.ShouldNotBeNull().Page.ShouldBe(0);
        found.Fields.Iban.ShouldNotBeNull().Box.ShouldBeNull(); // it is not printed
    }

    [Fact]
    public void Extract_PrintWithAnotherDate_ReportsWhatItSaysInstead()
    {
        DocumentFields found = Extract([.. Print.Select(line => line.Replace("03.04.2024", "17.04.2024", StringComparison.Ordinal))]);

        FieldDifference difference = found.Differences.ShouldHaveSingleItem();
        (difference.Field, difference.Stated).ShouldBe(("date", "2024-04-03"));
        difference.Printed.ShouldBeOneOf("2024-04-17", null);
        found.Fields.Date.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2024, 4, 3));
    }

    [Fact]
    public void Extract_PrintWithoutTheTotal_ReportsThatItIsMissing()
    {
        DocumentFields found = Extract([.. Print.Select(line => line.Replace("222,00", "", StringComparison.Ordinal)), "Thank you"]);

        found.Differences.Select(difference => difference.Field).ShouldBe(["total"]);
    }

    [Fact]
    public void Extract_BareXml_ComparesWithNothing() => Extract([]).Differences.ShouldBeEmpty();

    [Fact]
    public void Extract_NoElectronicInvoice_ReadsThePages()
    {
        DocumentFields found = DocumentExtractor.Extract([new ReadDocument([Page(Print)], Invoice: null)]);

        found.IsElectronic.ShouldBeFalse();
        found.Fields.Total.ShouldNotBeNull().Value.ShouldBe(222);
        found.Fields.Total.Confidence.ShouldBeLessThan(1);
    }

    [Fact]
    public void Extract_PagesOfSeveralFiles_CountsThroughAllOfThem()
    {
        ReadDocument[] documents = [new([PageText.Empty], Invoice: null), new([Page(Print)], InvoiceXml.Open(SampleFiles.Cii))];

        DocumentExtractor.Extract(documents).Fields.Total.ShouldNotBeNull().Box.ShouldNotBeNull().Page.ShouldBe(1);
    }

    [Fact]
    public void Extract_NothingAnywhere_IsBlank() => DocumentExtractor.Extract([new ReadDocument([PageText.Empty], Invoice: null)]).IsBlank.ShouldBeTrue();

    private static DocumentFields Extract(string[] print) =>
        DocumentExtractor.Extract([new ReadDocument([print.Length == 0 ? PageText.Empty : Page(print)], InvoiceXml.Open(SampleFiles.Cii))]);

    private static PageText Page(string[] lines) => PageTextBuilder.Page(lines);
}
