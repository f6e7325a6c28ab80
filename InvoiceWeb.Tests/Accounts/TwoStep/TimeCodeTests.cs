using System.Text;
using InvoiceWeb.Accounts.TwoStep;

namespace InvoiceWeb.Tests.Accounts.TwoStep;

public sealed class TimeCodeTests
{
    /// <summary>RFC 6238, appendix B, of which the last six digits; the secret is that of RFC 4226.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void At_VectorsOfTheSpecification_AreThese(long seconds, string code)
    {
        var step = TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds));

        TimeCode.At(Encoding.ASCII.GetBytes("12345678901234567890"), step).ShouldBe(code);
    }

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("MY", "f")]
    [InlineData("MZXQ", "fo")]
    [InlineData("MZXW6", "foo")]
    [InlineData("MZXW6YQ", "foob")]
    [InlineData("MZXW6YTB", "fooba")]
    [InlineData("MZXW6YTBOI", "foobar")]
    public void Decode_VectorsOfTheSpecification_AreThese(string text, string bytes) =>
        Encoding.ASCII.GetString(Base32.Decode(text)).ShouldBe(bytes);

    [Fact]
    public void Decode_OtherCharacters_AreRefused() => Should.Throw<FormatException>(() => Base32.Decode("MZXW6Y!B"));
}
