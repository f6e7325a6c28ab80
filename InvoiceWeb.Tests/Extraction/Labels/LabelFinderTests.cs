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
    [InlineData("Mietrechnung Nr. 4711", "InvoiceNumber")]
    [InlineData("Abschlagsrechnung-Nummer 4711", "InvoiceNumber")]
    [InlineData("Facture N° 2017-0005", "InvoiceNumber")]
    [InlineData("InvoiceNo:CS0012", "InvoiceNumber")]
    [InlineData("Bill No. CS0012", "ReceiptNumber")]
    [InlineData("Fälligkeitsdatum 01.02.2020", "DueDate")]
    [InlineData("TotalRM 9.00", "Total")]
    [InlineData("Zu zahlen", "Payable")]
    [InlineData("Rechnungssumme Brutto", "Total")]
    [InlineData("Rückgeld", "Change")]
    [InlineData("Rückgeld bar", "Change")]
    [InlineData("BAR ZURÜCK", "Change")]
    [InlineData("Rechnungs-/Lieferdatum: 01.02.2020", "InvoiceDate")]
    [InlineData("Rechnungs- und Leistungsdatum 01.02.2020", "InvoiceDate")]
    [InlineData("Date de facturation : 01/02/2020", "InvoiceDate")]
    [InlineData("Jumlah Bayaran RM 20.00", "Payable")]
    [InlineData("Jumlah Akhir 20.00", "Total")]
    [InlineData("Tax Invoice # 4711", "InvoiceNumber")]
    [InlineData("Cash Receipt No 4711", "ReceiptNumber")]
    [InlineData("INVe 4711", "InvoiceNumber")]
    [InlineData("INVs 000471100081", "InvoiceNumber")]
    [InlineData("TABLEn 12", "Place")]
    [InlineData("ECEIPT NO: 4711", "ReceiptNumber")]
    [InlineData("Gift voucher -20.00", "Voucher")]
    [InlineData("Einkaufsgutschein 20,00", "Voucher")]
    [InlineData("Total before rounding 20.02", "Subtotal")]
    [InlineData("Zahlungsfrist 01.02.2020", "DueDate")]
    [InlineData("Anreise 01.02.2020", "OtherDate")]
    public void Find_Line_KnowsItsLabel(string line, string kind) =>
        LabelFinder.Find(DocumentLines.Line(line)).ShouldHaveSingleItem().Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("Totally different")]
    [InlineData("Barbara")]
    [InlineData("Customs")]
    [InlineData("INVe")]
    [InlineData("INVes 12")]
    [InlineData("Bills 12")]
    public void Find_PartOfAnotherWord_FindsNothing(string line) => LabelFinder.Find(DocumentLines.Line(line)).ShouldBeEmpty();

    [Fact]
    public void Find_SeveralLabels_GivesThemInOrder() =>
        LabelFinder.Find(DocumentLines.Line("Invoice No: 12 Date: 01/02/2020")).Select(l => l.Kind)
            .ShouldBe([LabelKind.InvoiceNumber, LabelKind.Date]);
}
