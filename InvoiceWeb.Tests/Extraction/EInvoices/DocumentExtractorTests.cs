using System.Text;
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

    private static readonly byte[] WithoutDueDate = Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(SampleFiles.Cii).Replace("SpecifiedTradePaymentTerms>", "Other>", StringComparison.Ordinal));

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
    public void Extract_PrintOfAnotherSender_ReportsTheVendor()
    {
        DocumentFields found = Extract(["Riverside Stationers Ltd", "www.riverside-stationers.com", .. Print[1..]]);

        FieldDifference difference = found.Differences.ShouldHaveSingleItem();
        (difference.Field, difference.Stated, difference.Printed).ShouldBe(("vendor", "Hill Street Office Supplies Ltd", "Riverside Stationers Ltd"));
    }

    [Theory]
    [InlineData("HILL STREET OFFICE SUPPLIES")]
    [InlineData("Hill Street|Office Supplies Limited")]
    public void Extract_SenderInAnotherForm_IsTheSame(string name) =>
        Extract([.. name.Split('|'), .. Print[1..]]).Differences.ShouldBeEmpty();

    [Fact]
    public void Extract_OtherFilesBesideThePrint_SayNothingOfIt()
    {
        ReadDocument carrier = new([Page(Print)], InvoiceXml.Open(WithoutDueDate));
        ReadDocument hotel = new([Page(["Riverside Hotel Ltd", "Date 05.05.2024", "Due date 30.05.2024", "Total EUR 480,00", "Thank you for your stay"])], Invoice: null);

        DocumentFields found = DocumentExtractor.Extract([hotel, carrier]);

        found.Differences.ShouldBeEmpty();
        found.Fields.DueDate.ShouldBeNull();
        found.Fields.Total.ShouldNotBeNull().Box.ShouldNotBeNull().Page.ShouldBe(1);
    }

    [Fact]
    public void Extract_XmlWithoutADueDate_TakesItFromThePrint()
    {
        InvoiceFields fields = Extract([.. Print, "Due date 30.04.2024"], WithoutDueDate).Fields;

        ReadField<DateOnly> due = fields.DueDate.ShouldNotBeNull();
        due.Value.ShouldBe(new DateOnly(2024, 4, 30));
        due.Confidence.ShouldBeLessThan(1);
        due.Box.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Hill Street Office Supplies Ltd", true)]
    [InlineData("Scan 0007", false)]
    public void Extract_XmlWithoutADueDate_NeedsAPrintThatNamesTheSender(string head, bool isTaken)
    {
        DocumentFields found = Extract([head, .. Print[1..], "Due date 30.04.2024"], WithoutDueDate);

        found.Differences.ShouldBeEmpty();
        (found.Fields.DueDate is not null).ShouldBe(isTaken);
    }

    [Theory]
    [InlineData("Schmidt Bau GmbH & Co. KG", false)]
    [InlineData("HUBER GMBH", true)]
    public void Extract_SenderSharesOnlyItsLegalForm_IsNotOnThePrint(string head, bool isPlaced)
    {
        byte[] xml = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SampleFiles.Cii).Replace("Hill Street Office Supplies Ltd", "Huber GmbH &amp; Co. KG", StringComparison.Ordinal));

        ReadField<string> vendor = Extract([head, .. Print[1..]], xml).Fields.Vendor.ShouldNotBeNull();

        (vendor.Box is not null).ShouldBe(isPlaced);
    }

    [Fact]
    public void Extract_XmlWithoutADueDateAndPrintOfAnotherSender_TakesNothingFromIt() =>
        Extract(["Riverside Stationers Ltd", .. Print[1..], "Due date 30.04.2024"], WithoutDueDate).Fields.DueDate.ShouldBeNull();

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

    private static DocumentFields Extract(string[] print) => Extract(print, SampleFiles.Cii);

    private static DocumentFields Extract(string[] print, byte[] xml) =>
        DocumentExtractor.Extract([new ReadDocument([print.Length == 0 ? PageText.Empty : Page(print)], InvoiceXml.Open(xml))]);

    private static PageText Page(string[] lines) => PageTextBuilder.Page(lines);
}
