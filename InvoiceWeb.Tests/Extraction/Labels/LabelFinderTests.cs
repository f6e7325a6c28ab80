using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Labels;

public sealed class LabelFinderTests
{
    [Theory]
    [InlineData("GRAND TOTAL : 20.00", "Total")]
    [InlineData("T0TAL 20.00", "Total")]
    [InlineData("Total Qty: 3", "Quantity")]
    [InlineData("SUB-TOTAL 20.00", "Subtotal")]
    [InlineData("Rechnungs-Nr.: 4711", "InvoiceNumber")]
    [InlineData("Rechnungsnurnmer 4711", "InvoiceNumber")]
    [InlineData("Facture N° 2017-0005", "InvoiceNumber")]
    [InlineData("InvoiceNo:CS0012", "InvoiceNumber")]
    [InlineData("Bill No. CS0012", "ReceiptNumber")]
    [InlineData("Fälligkeitsdatum 01.02.2020", "DueDate")]
    [InlineData("TotalRM 9.00", "Total")]
    [InlineData("Zu zahlen", "Payable")]
    [InlineData("Rechnungssumme Brutto", "Total")]
    [InlineData("Rückgeld", "Change")]
    public void Find_Line_KnowsItsLabel(string line, string kind) =>
        LabelFinder.Find(DocumentLines.Line(line)).ShouldHaveSingleItem().Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("Totally different")]
    [InlineData("Barbara")]
    [InlineData("Customs")]
    public void Find_PartOfAnotherWord_FindsNothing(string line) => LabelFinder.Find(DocumentLines.Line(line)).ShouldBeEmpty();

    [Fact]
    public void Find_SeveralLabels_GivesThemInOrder() =>
        LabelFinder.Find(DocumentLines.Line("Invoice No: 12 Date: 01/02/2020")).Select(l => l.Kind)
            .ShouldBe([LabelKind.InvoiceNumber, LabelKind.Date]);
}
