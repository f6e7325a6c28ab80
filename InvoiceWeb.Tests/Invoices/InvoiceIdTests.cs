using InvoiceWeb.Invoices;
using static InvoiceWeb.Tests.TestData.InvoiceBuilder;

namespace InvoiceWeb.Tests.Invoices;

public sealed class InvoiceIdTests
{
    [Fact]
    public void New_OfALaterSecond_SortsLater() =>
        string.CompareOrdinal(InvoiceId.New(Noon).Value, InvoiceId.New(Noon.AddSeconds(1)).Value).ShouldBeLessThan(0);

    [Fact]
    public void New_Twice_Differs() => InvoiceId.New(Noon).ShouldNotBe(InvoiceId.New(Noon));

    [Theory]
    [InlineData("65E45A000000000000000001", true)]
    [InlineData("65e45a00000000000000000", false)]
    [InlineData("65e45a00000000000000000g", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParse_AnyText_TakesHexadecimalDigitsOnly(string? text, bool valid)
    {
        InvoiceId.TryParse(text, null, out var id).ShouldBe(valid);
        if (valid)
        {
            id.Value.ShouldBe("65e45a000000000000000001");
        }
    }
}
