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
    public void Left_SumAndTaxBeforeAnAmount_NamesWhatItIs(string line, string kind)
    {
        DocumentEvidence evidence = new(new DocumentText([PageTextBuilder.Page(line)]));
        Amount amount = evidence.Amounts.ShouldHaveSingleItem();

        LabelRelations.Left(evidence, amount.Span).ShouldNotBeNull().Kind.ShouldBe(Enum.Parse<LabelKind>(kind));
    }
}
