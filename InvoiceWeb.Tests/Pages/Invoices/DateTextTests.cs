using System.Globalization;
using InvoiceWeb.Pages.Invoices;

namespace InvoiceWeb.Tests.Pages.Invoices;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("de-DE", "3.4.2026")]
    [InlineData("de-DE", "03.04.26")]
    [InlineData("de-DE", "030426")]
    [InlineData("de-DE", "03042026")]
    [InlineData("de-DE", "3. April 2026")]
    [InlineData("de-DE", "2026-04-03")]
    [InlineData("en-GB", "3/4/2026")]
    [InlineData("en-GB", "3 Apr 2026")]
    [InlineData("en-US", "4/3/2026")]
    [InlineData("en-US", "April 3, 2026")]
    [InlineData("fr-FR", "3 avril 2026")]
    [InlineData("en-CA", "2026-04-03")]
    public void TryParse_AsPeopleWriteIt_IsUnderstood(string culture, string text)
    {
        DateText.TryParse(text, CultureInfo.GetCultureInfo(culture), out var date).ShouldBeTrue();

        date.ShouldBe(new DateOnly(2026, 4, 3));
    }

    [Fact]
    public void TryParse_OtherOrderThatLeavesNoDoubt_IsUnderstood()
    {
        DateText.TryParse("31/12/2026", CultureInfo.GetCultureInfo("en-US"), out var date).ShouldBeTrue();

        date.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Theory]
    [InlineData("31.2.2026")]
    [InlineData("3.4.20226")]
    [InlineData("3.4.1826")]
    [InlineData("yesterday")]
    public void TryParse_NoDate_IsNotGuessedAt(string text) => DateText.TryParse(text, CultureInfo.GetCultureInfo("de-DE"), out _).ShouldBeFalse();

    [Theory]
    [InlineData("de-DE", "03.04.2026")]
    [InlineData("en-US", "04/03/2026")]
    [InlineData("en-GB", "03/04/2026")]
    public void Of_AnyDay_IsReadBackTheSame(string name, string expected)
    {
        var culture = CultureInfo.GetCultureInfo(name);

        DateText.Of(new DateOnly(2026, 4, 3), culture).ShouldBe(expected);
        DateText.TryParse(expected, culture, out var date).ShouldBeTrue();
        date.ShouldBe(new DateOnly(2026, 4, 3));
    }
}
