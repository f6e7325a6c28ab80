using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Taxes;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Taxes;

public sealed class TaxLineTests
{
    [Theory]
    [InlineData("7,00 % 160,00 11,20", 7, 160.00, 11.20)]
    [InlineData("MwSt 19% von 373,80 71,02", 19, 373.80, 71.02)]
    [InlineData("A 7% 0,47 6,69 7,16", 7, 6.69, 0.47)]
    public void Find_RateBaseAndTax_BelongTogether(string line, decimal rate, decimal net, decimal tax)
    {
        TaxLine found = Find(line).ShouldHaveSingleItem();

        (found.Rate, found.Net, found.Tax.Value).ShouldBe((rate, net, tax));
    }

    [Fact]
    public void Find_AmountsThatDoNotFitTheRate_FindsNothing() => Find("19 % 100,00 20,00").ShouldBeEmpty();

    private static TaxLine[] Find(string line) => [.. TaxLine.Find(new DocumentEvidence(new DocumentText([PageTextBuilder.Page(line)])))];
}
