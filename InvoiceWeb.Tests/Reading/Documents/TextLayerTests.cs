using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents.Pdf;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Reading.Documents;

public sealed class TextLayerTests
{
    private static readonly PdfPage[] OnePage = [new(595, 842)];

    [Fact]
    public void Parse_WordsOfTwoBlocksOnOneRow_JoinsThem()
    {
        string[] rows = ["level\tpage_num", "5\t1\t0\t0\t0\t0\t72\t72\t36\t10\t100\tTotal", "5\t1\t1\t0\t0\t0\t360\t72\t36\t10\t100\t9,50"];

        PageText page = TextLayer.Parse(rows, OnePage).ShouldHaveSingleItem();

        page.Lines.ShouldHaveSingleItem().Text.ShouldBe("Total 9,50");
        page.Lines[0].Words[0].Box.ShouldBe(new PixelBox(200, 200, 100, 28));
    }

    [Theory]
    [InlineData("5\t1\t0\t0\t0\t0\tNaN\t72\t36\t10\t100\tword")]
    [InlineData("5\t1\t0\t0\t0\t0\t1e300\t72\t36\t10\t100\tword")]
    [InlineData("5\t9\t0\t0\t0\t0\t72\t72\t36\t10\t100\tword")]
    [InlineData("5\t1\t0\t0\t0\t0\t72\t72\t36\t10\t100\t")]
    [InlineData("4\t1\t0\t0\t0\t0\t72\t72\t36\t10\t-1\t###LINE###")]
    [InlineData("5\t1")]
    public void Parse_RowThatIsNoWordOfAPage_IsLeftOut(string row) => TextLayer.Parse([row], OnePage).ShouldHaveSingleItem().Lines.ShouldBeEmpty();

    [Fact]
    public void Parse_MoreWordsThanAPageCanShow_LeavesThePageToItsPicture()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 200_000).Select(i => $"5\t1\t0\t0\t{i}\t0\t72\t{i % 800}\t36\t10\t100\tword{i}");

        TextLayer.Parse(rows, OnePage).ShouldHaveSingleItem().Lines.ShouldBeEmpty();
    }

    [Fact]
    public void IsPlausible_TextOfAnInvoice_Is() =>
        TextLayer.IsPlausible(PageTextBuilder.Page("Invoice no. 4711 of 3 March 2026", "Total amount to pay 12,40 EUR")).ShouldBeTrue();

    [Theory]
    [InlineData("Scanned with 1 app")]
    [InlineData("no figure on this whole page of words at all")]
    [InlineData("!! 1 ?? -- ** ++ ## %% && (( )) ==")]
    [InlineData("\uF041\uF042 \uF043 \uF044 \uF045 \uF046 \uF047 \uF048 \uF049 abc123")]
    [InlineData("Xqnc cnznqk tzm jvbqzk 4711 hmxjzv jrqzlw wqpzk kzvbn hqrtz nmqwzx kvbnt")]
    public void IsPlausible_StampOrSignsWithoutSense_IsNot(string text) => TextLayer.IsPlausible(PageTextBuilder.Page(text)).ShouldBeFalse();
}
