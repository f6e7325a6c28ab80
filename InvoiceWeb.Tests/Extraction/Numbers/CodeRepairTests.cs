using InvoiceWeb.Extraction.Numbers;

namespace InvoiceWeb.Tests.Extraction.Numbers;

public sealed class CodeRepairTests
{
    [Theory]
    [InlineData("0R18060902", "OR18060902")]
    [InlineData("P0S01/0001", "POS01/0001")]
    [InlineData("SP-nu11-18/06", "SP-null-18/06")]
    public void Apply_DigitAmongLetters_BecomesALetter(string code, string expected) => CodeRepair.Apply(code).ShouldBe(expected);

    [Theory]
    [InlineData("CS00087400")]
    [InlineData("C1-0170778")]
    [InlineData("003621900059183")]
    [InlineData("7805F712")]
    [InlineData("18341/103/T0138")]
    [InlineData("RE-20201121/508")]
    public void Apply_DigitAmongDigits_Stays(string code) => CodeRepair.Apply(code).ShouldBe(code);
}
