using InvoiceWeb.Extraction.Numbers;

namespace InvoiceWeb.Tests.Extraction.Numbers;

public sealed class CodeSettlementTests
{
    [Theory]
    [InlineData("C5-19204", "CS-19204")]
    [InlineData("T04-18/G84227", "T04-18/084227")]
    public void Settle_SecondKeepsLettersAndDigitsApart_IsTheSecond(string first, string second)
    {
        CodeSettlement.Settle(first, second).ShouldBe(second);
        CodeSettlement.Settle(second, first).ShouldBe(second);
    }

    [Theory]
    [InlineData("CS00633", "C500633", "either is a letter beside a digit")]
    [InlineData("19204", "19284", "both are digits")]
    [InlineData("RE-20201", "RF-20201", "both are letters")]
    [InlineData("A12B3C", "A12 83C", "they are not as long")]
    [InlineData("A1B2C3D", "AABBCCD", "they differ too often")]
    [InlineData("CS00010344", "6800010344", "the letters are at its head")]
    [InlineData("CS-19204", "", "the second saw nothing")]
    public void Settle_NothingToChooseBy_StaysAsFirstRead(string first, string second, string why) =>
        CodeSettlement.Settle(first, second).ShouldBe(first, why);
}
