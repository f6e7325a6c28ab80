using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Vendors;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Vendors;

public sealed class NameSpacingTests
{
    [Theory]
    [InlineData("NORTHLANDBAKERIES(KL)SDNBHD", "NORTHLAND BAKERIES (KL) SDN BHD")]
    [InlineData("SEAVIEW STATIONERYSHOP", "SEAVIEW STATIONERY SHOP")]
    [InlineData("lakeBaumarkt GmbH", "lake Baumarkt GmbH")]
    [InlineData("LAKESIDE HOL DINGS", "LAKESIDE HOLDINGS")]
    [InlineData("KINGS C0NFECTI0NERY", "KINGS CONFECTIONERY")]
    [InlineData("SUPERMARKET NORTH", "SUPERMARKET NORTH")]
    [InlineData("Supermarkt Nord", "Supermarkt Nord")]
    [InlineData("Route 101 Diner", "Route 101 Diner")]
    public void Of_Name_PutsBlanksInPlace(string line, string expected)
    {
        DocumentLine read = DocumentLines.Line(line);

        NameSpacing.Of(read.Span(0, read.Text.Length)).ShouldBe(expected);
    }

    [Fact]
    public void Of_SmallLettersWithoutAGap_AreOneWord()
    {
        DocumentLine line = Line(("See", 0, 30), ("ma", 30, 50), ("rkt", 50, 80), ("Nord", 90, 130));

        NameSpacing.Of(line.Span(0, line.Text.Length)).ShouldBe("Seemarkt Nord");
    }

    [Fact]
    public void Of_SmallLettersAfterAGap_StayAWord()
    {
        DocumentLine line = Line(("Haus", 0, 40), ("am", 50, 70), ("See", 80, 110));

        NameSpacing.Of(line.Span(0, line.Text.Length)).ShouldBe("Haus am See");
    }

    private static DocumentLine Line(params (string Text, int Left, int Right)[] words) =>
        new(new TextLine([.. words.Select(w => new Word(w.Text, new(w.Left, 0, w.Right - w.Left, 20), 0.9))]), page: 0, index: 0);
}
