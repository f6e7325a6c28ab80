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

    [Fact]
    public void Cursor_ToTextAndBack_IsTheSame()
    {
        var cursor = InvoiceCursor.After(Queued());

        InvoiceCursor.TryParse(cursor.ToString(), null, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(cursor);
    }

    [Theory]
    [InlineData("99999999999999999-65e45a000000000000000001")]
    [InlineData("-5-65e45a000000000000000001")]
    [InlineData("12-")]
    [InlineData("nonsense")]
    public void Cursor_ForeignText_IsRefused(string text) => InvoiceCursor.TryParse(text, null, out _).ShouldBeFalse();
}
