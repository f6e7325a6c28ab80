using InvoiceWeb.Extraction;

namespace InvoiceWeb.Tests.Extraction;

public sealed class NumberChecksTests
{
    private readonly NumberChecks checks = new();

    [Theory]
    [InlineData("DE136695976", true)]
    [InlineData("DE136695975", false)]
    [InlineData("DE13669597", false)]
    [InlineData("GR", null)]
    [InlineData("US123456789", null)]
    [InlineData("ES A1234567", false)]
    [InlineData("ESA12345674", true)]
    [InlineData("", null)]
    public void IsVatId_FormAndCheckDigits_AreTold(string number, bool? expected) => checks.IsVatId(number).ShouldBe(expected);

    [Theory]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("DE89370400440532013001", false)]
    [InlineData("DE8937040044053201300", false)]
    [InlineData("SA0380000000608010167519", true)]
    [InlineData("NL91ABNA0417164300", true)]
    [InlineData("NL91ABN10417164300", false)]
    [InlineData("de89", false)]
    [InlineData("", false)]
    public void IsIban_FormAndCheckDigits_AreTold(string number, bool expected) => checks.IsIban(number).ShouldBe(expected);
}
