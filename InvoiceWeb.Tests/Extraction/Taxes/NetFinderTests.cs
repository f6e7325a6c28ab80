using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Taxes;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Taxes;

public sealed class NetFinderTests
{
    [Fact]
    public void Find_Printed_IsAsSureAsTotalAndTax()
    {
        ReadField<decimal> net = Find("SUB TOTAL 25.02", "GST 1.50", "TOTAL 26.52");

        (net.Value, net.Confidence).ShouldBe((25.02m, 0.9));
        net.Box.ShouldNotBeNull();
    }

    [Fact]
    public void Find_NotPrinted_IsDoubted()
    {
        ReadField<decimal> net = Find("GST 1.50", "TOTAL 26.52");

        (net.Value, net.Confidence, net.Box).ShouldBe((25.02m, 0.7, null));
    }

    [Fact]
    public void Find_TotalRounded_TakesThePrintedSum()
    {
        ReadField<decimal> net = Find("SUB TOTAL 25.00", "GST 1.50", "ROUNDING 0.02", "TOTAL 26.52");

        (net.Value, net.Confidence).ShouldBe((25.00m, 0.7));
        net.Box.ShouldNotBeNull();
    }

    private static ReadField<decimal> Find(params string[] lines)
    {
        DocumentEvidence evidence = new(new DocumentText([PageTextBuilder.Page(lines)]));
        return NetFinder.Find(evidence, new(26.52m, 0.9, Box: null), new(1.50m, 0.9, Box: null)).ShouldNotBeNull();
    }
}
