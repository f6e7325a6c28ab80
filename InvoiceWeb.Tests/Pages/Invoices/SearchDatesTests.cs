using System.Globalization;
using InvoiceWeb.Pages.Invoices;

namespace InvoiceWeb.Tests.Pages.Invoices;

public sealed class SearchDatesTests
{
    [Theory]
    [InlineData("4 Mar 2026", "en-GB", "2026-03-04")]
    [InlineData("Mar 4, 2026", "en-US", "2026-03-04")]
    [InlineData("4. März 2026", "de-DE", "2026-03-04")]
    [InlineData("4 mars 2026", "fr-FR", "2026-03-04")]
    [InlineData("03/04/2026", "en-US", "2026-03-04")]
    [InlineData("03/04/2026", "en-GB", "2026-04-03")]
    [InlineData("bäck 4.3.2026 A-17", "de-DE", "bäck 2026-03-04 A-17")]
    [InlineData("2026-03-04", "de-DE", "2026-03-04")]
    // No dates: they are looked for as they stand.
    [InlineData("12.50", "de-DE", "12.50")]
    [InlineData("1.234.567", "de-DE", "1.234.567")]
    [InlineData("Hotel 2026", "en-GB", "Hotel 2026")]
    [InlineData("March 2026", "en-GB", "March 2026")]
    [InlineData("RE-2026-1047", "de-DE", "RE-2026-1047")]
    [InlineData("", "de-DE", "")]
    public void Spell_ASearch_WritesItsDatesAsInvoicesHaveThem(string typed, string culture, string spelt) =>
        SearchDates.Spell(typed, CultureInfo.GetCultureInfo(culture)).ShouldBe(spelt);
}
