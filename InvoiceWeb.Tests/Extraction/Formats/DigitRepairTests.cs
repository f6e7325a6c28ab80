using InvoiceWeb.Extraction.Formats;

namespace InvoiceWeb.Tests.Extraction.Formats;

public sealed class DigitRepairTests
{
    [Theory]
    [InlineData("1O.5O5", "10.505")]
    [InlineData("l2/O3/2O18", "12/03/2018")]
    [InlineData("1S5.00", "155.00")]
    [InlineData("RMO.02", "RM0.02")]
    public void Apply_DigitsForTheMostPart_RepairsTheRest(string text, string expected) => DigitRepair.Apply(text).ShouldBe(expected);

    [Theory]
    [InlineData("BISTRO 2")]
    [InlineData("SOLO")]
    [InlineData("B2B Oil")]
    [InlineData("S5")]
    [InlineData("1,99B")]
    [InlineData("12.50S")]
    [InlineData("12.50Z")]
    [InlineData("|12.50")]
    [InlineData("12.50|")]
    [InlineData("S12.50")]
    public void Apply_Words_LeavesThemAlone(string text) => DigitRepair.Apply(text).ShouldBe(text);
}
