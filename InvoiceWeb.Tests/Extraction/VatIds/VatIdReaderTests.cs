using InvoiceWeb.Extraction.VatIds;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.VatIds;

public sealed class VatIdReaderTests
{
    [Theory]
    [InlineData("USt-IdNr.: DE 136 695 976", "DE136695976")]
    [InlineData("UID ATU13585627", "ATU13585627")]
    [InlineData("TVA FR 40 303 265 045", "FR40303265045")]
    [InlineData("BTW NL004495445B01", "NL004495445B01")]
    [InlineData("P.IVA IT00743110157", "IT00743110157")]
    [InlineData("BTW BE 0428.759.497", "BE0428759497")]
    [InlineData("CHE-123.456.788 MWST", "CHE123456788")]
    [InlineData("VAT GB 980 7806 84", "GB980780684")]
    [InlineData("USt-IdNr. DE1366959Z6 DE13669S976", "DE136695976")]
    public void Find_RightCheckDigits_ReadsAndProvesIt(string line, string expected) =>
        VatIdReader.Find(DocumentLines.Line(line)).ShouldContain(v => v.Value == expected && v.IsProven);

    [Fact]
    public void Find_WrongCheckDigit_LeavesItUnproven() =>
        VatIdReader.Find(DocumentLines.Line("USt-IdNr. DE136695975")).ShouldHaveSingleItem().IsProven.ShouldBeFalse();

    [Theory]
    [InlineData("Tel. 05251 180420")]
    [InlineData("DE12 3456 7890 1234 5678 90")]
    [InlineData("D-50667 Köln")]
    public void Find_OtherNumbers_FindsNothing(string line) => VatIdReader.Find(DocumentLines.Line(line)).ShouldBeEmpty();
}
