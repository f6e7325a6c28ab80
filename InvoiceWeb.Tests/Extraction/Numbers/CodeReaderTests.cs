using InvoiceWeb.Extraction.Numbers;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Numbers;

public sealed class CodeReaderTests
{
    [Theory]
    [InlineData("INV#0032001", "0032001")]
    [InlineData("Nr.471102", "471102")]
    [InlineData("RCPT NO.18252", "18252")]
    [InlineData("CSP0388298DATE", "CSP0388298")]
    [InlineData("RE- 2020", "RE- 2020")]
    [InlineData("INV 2041", "INV 2041")]
    [InlineData("T04-18/084227", "T04-18/084227")]
    public void Find_Line_OffersTheNumber(string line, string expected) =>
        CodeReader.Find(DocumentLines.Line(line)).Select(c => c.Text).ShouldContain(expected, StringComparer.Ordinal);

    [Fact]
    public void Find_LetterBeforeACodeOfItsOwn_IsNoPartOfIt() =>
        CodeReader.Find(DocumentLines.Line("F RE-2026-1047")).Select(c => c.Text).ShouldBe(["RE-2026-1047"]);

    [Fact]
    public void Find_WordsOnly_FindsNothing() => CodeReader.Find(DocumentLines.Line("Thank you, come again")).ShouldBeEmpty();
}
