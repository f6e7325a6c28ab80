using System.Globalization;
using InvoiceWeb.Pages.Invoices;

namespace InvoiceWeb.Tests.Pages.Invoices;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("de-DE", "1.234,56", "1234.56")]
    [InlineData("de-DE", "1.234", "1234")]
    [InlineData("de-DE", "1234,5", "1234.5")]
    [InlineData("de-DE", "12.40", "12.40")]
    [InlineData("de-CH", "1’234.50", "1234.50")]
    [InlineData("fr-FR", "1 234,56", "1234.56")]
    [InlineData("fr-FR", "1\u202f234,56 €", "1234.56")]
    [InlineData("en-GB", "1,234.56", "1234.56")]
    [InlineData("en-GB", "1,234", "1234")]
    [InlineData("en-GB", "12,40", "12.40")]
    [InlineData("en-GB", "1.234,56", "1234.56")]
    [InlineData("en-GB", "£ 5", "5")]
    [InlineData("en-GB", "EUR 5.00", "5.00")]
    [InlineData("en-GB", "-5.00", "-5.00")]
    [InlineData("en-GB", "−5.00", "-5.00")]
    [InlineData("en-GB", "1.2345", "1.2345")]
    public void TryParse_AsPeopleWriteIt_IsUnderstood(string culture, string text, string expected)
    {
        AmountText.TryParse(text, CultureInfo.GetCultureInfo(culture), out var amount).ShouldBeTrue();

        amount.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("twelve")]
    [InlineData("12.40.50")]
    [InlineData("1,23,456.00")]
    [InlineData("12.")]
    [InlineData("1.234.56")]
    [InlineData("1e5")]
    [InlineData("5.00 10.00")]
    [InlineData("1000000000000.00")]
    [InlineData("1.23456")]
    public void TryParse_NoAmount_IsNotGuessedAt(string text) => AmountText.TryParse(text, CultureInfo.GetCultureInfo("en-GB"), out _).ShouldBeFalse();
}
