using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Evidence;

public sealed class DateOrderTests
{
    [Theory]
    [InlineData("Invoice Date 03/04/2024", "Due 03/31/2024", "2024-03-04")]
    [InlineData("Invoice Date 03/04/2024", "Due 31/03/2024", "2024-04-03")]
    [InlineData("Invoice Date 03/04/2024", "Due 03/03/2024", "2024-04-03")]
    [InlineData("Invoice Date 03/04/2024", "Springfield, IL 62704", "2024-03-04")]
    [InlineData("Invoice Date 03/04/2024", "Springfield IL 62704", "2024-03-04")]
    [InlineData("Invoice Date 03/04/2024", "Wilmington, DE 19801", "2024-03-04")]
    [InlineData("Invoice Date 03/04/2024", "DE 10115 Berlin", "2024-04-03")]
    [InlineData("Invoice Date 03/04/2024", "Terminal ID 12345", "2024-04-03")]
    [InlineData("Invoice Date 03/04/2024", "Receipt OR 12345", "2024-04-03")]
    [InlineData("Invoice Date 03/04/2024", "Total USD 12.50", "2024-04-03")]
    [InlineData("Due 31/03/2024", "Springfield, IL 62704, 03/04/2024", "2024-04-03")]
    public void Expects_AmbiguousDate_FollowsTheOthersThenTheCountry(string first, string second, string expected)
    {
        DocumentEvidence evidence = new(new DocumentText([PageTextBuilder.Page(first, second)]));

        evidence.Dates.Where(d => d.IsAmbiguous && evidence.Order.Expects(d)).ShouldHaveSingleItem().Value.ToString("yyyy-MM-dd", null).ShouldBe(expected);
    }
}
