using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Invoices;

public sealed class InvoiceCursorTests
{
    public static TheoryData<InvoiceSort> Sorts => [.. Enum.GetValues<InvoiceSort>()];

    [Theory]
    [MemberData(nameof(Sorts))]
    public void ToString_AndBack_IsTheSameAndFits(InvoiceSort sort)
    {
        var cursor = InvoiceCursor.After(InvoiceBuilder.Queued() with { Fields = InvoiceBuilder.Fields() }, sort);

        InvoiceCursor.TryParse(cursor.ToString(), null, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(cursor);
        parsed!.Fits(sort).ShouldBeTrue(); // it was parsed
    }

    [Theory]
    [InlineData(InvoiceSort.Newest, InvoiceSort.Latest)]
    [InlineData(InvoiceSort.Latest, InvoiceSort.Highest)]
    [InlineData(InvoiceSort.Vendor, InvoiceSort.Newest)]
    public void Fits_AnotherOrder_IsFalse(InvoiceSort of, InvoiceSort asked) =>
        InvoiceCursor.After(InvoiceBuilder.Queued() with { Fields = InvoiceBuilder.Fields() }, of).Fits(asked).ShouldBeFalse();

    [Theory]
    [InlineData("65e45a000000000000000001")]
    [InlineData("65e45a000000000000000001.a")]
    [InlineData("65e45a000000000000000001.MTI=.MTI")]
    [InlineData(".MTI")]
    [InlineData("nonsense")]
    public void TryParse_ForeignText_IsRefused(string text) => InvoiceCursor.TryParse(text, null, out _).ShouldBeFalse();
}
