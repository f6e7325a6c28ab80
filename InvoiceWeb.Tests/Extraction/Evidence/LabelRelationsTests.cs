using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Evidence;

public sealed class LabelRelationsTests
{
    [Fact]
    public void Left_NumberOfAnOrder_IsTheOrders()
    {
        DocumentEvidence evidence = new(new DocumentText([PageTextBuilder.Page("Rechnung gemäß Bestellung Nr. 2013-471331")]));
        DocumentLine line = evidence.Document.Lines[0];

        LabelRelations.Left(evidence, line.Span(30, line.Text.Length)).ShouldNotBeNull().Kind.ShouldBe(LabelKind.OrderNumber);
    }

    [Theory]
    [InlineData("Rechnungssumme Brutto (inkl. USt.) 215,14", "Total")]
    [InlineData("Total Incl. VAT 681.87", "Total")]
    [InlineData("Rechnungssumme zzgl. 19% USt. 12,25", "Tax")]
    [InlineData("Summe Umsatzsteuer 21,31", "Tax")]
    [InlineData("Offener Betrag 165,14", "Payable")]
    [InlineData("Gesamtbetrag inkl. 19% MwSt. 119,00", "Total")]
    [InlineData("Gesamtbetrag inklusive MwSt 119,00", "Total")]
    [InlineData("Gesamtbetrag einschl. USt 119,00", "Total")]
    [InlineData("TOTAL (INCL. 6% GST) 26.50", "Total")]
    [InlineData("Total Incl. 6% GST 26.50", "Total")]
    [InlineData("Totaal inclusief btw 26,50", "Total")]
    [InlineData("Montant total TVA comprise 26,50", "Total")]
    [InlineData("TOTAL IVA INCLUIDO 26,50", "Total")]
    [InlineData("Totale IVA inclusa 26,50", "Total")]
    [InlineData("Totale IVA 4,50", "Tax")]
    [InlineData("Total con IVA 26,50", "Total")]
    [InlineData("Total sin IVA 22,00", "Subtotal")]
    [InlineData("Totaal met btw 26,50", "Total")]
    [InlineData("Totaal zonder btw 22,00", "Subtotal")]
    [InlineData("Totale senza IVA 22,00", "Subtotal")]
    [InlineData("TVA comprise 4,50", "Tax")]
    [InlineData("Total hors TVA 100,00", "Subtotal")]
    [InlineData("Total hors taxes 100,00", "Subtotal")]
    [InlineData("Summe ohne MwSt 100,00", "Subtotal")]
    [InlineData("Summe ohne 19% MwSt 100,00", "Subtotal")]
    [InlineData("Total exkl. MwSt 100,00", "Subtotal")]
    [InlineData("TOTAL (5 ARTICLES) 23,45", "Total")]
    [InlineData("Summe (5 Artikel) 23,45", "Total")]
    [InlineData("TOTAL (3 ITEMS) 23.45", "Total")]
    [InlineData("TOTAL ITEMS 23.45", "Quantity")]
    public void Left_SumAndTaxBeforeAnAmount_NamesWhatItIs(string line, string kind)
    {
        DocumentEvidence evidence = new(new DocumentText([PageTextBuilder.Page(line)]));
        Amount amount = evidence.Amounts.ShouldHaveSingleItem();

        LabelRelations.Left(evidence, amount.Span).ShouldNotBeNull().Kind.ShouldBe(Enum.Parse<LabelKind>(kind));
    }
}
