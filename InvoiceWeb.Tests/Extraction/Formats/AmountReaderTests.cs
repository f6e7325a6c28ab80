using System.Globalization;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Formats;

public sealed class AmountReaderTests
{
    [Theory]
    [InlineData("Total 9.00", "9.00")]
    [InlineData("Summe 1.234,56", "1234.56")]
    [InlineData("Total 1,234.56", "1234.56")]
    [InlineData("Total 1'234.56", "1234.56")]
    [InlineData("Montant 1 234,56 €", "1234.56")]
    [InlineData("RM9.00", "9.00")]
    [InlineData("Gesamtbetrag:571,04", "571.04")]
    [InlineData("RM 12,345,678.90", "12345678.90")]
    [InlineData("€ 0,99", "0.99")]
    [InlineData("Total 12. 50", "12.50")]
    [InlineData("Total 12 .50", "12.50")]
    [InlineData("TOTAL 1O.5O", "10.50")]
    [InlineData("TOTAL l2.50", "12.50")]
    [InlineData("EUR 20", "20")]
    [InlineData("20 €", "20")]
    [InlineData("E571,04", "571.04")]
    [InlineData("Total C571,04", "571.04")]
    [InlineData("f12.50", "12.50")]
    [InlineData("L12.50", "12.50")]
    [InlineData("S12.50", "12.50")]
    [InlineData("1,99B", "1.99")]
    [InlineData("12.50S", "12.50")]
    [InlineData("RM12.50S", "12.50")]
    [InlineData("|12.50", "12.50")]
    [InlineData("１２.５０", "12.50")]
    [InlineData("ROUNDING RMO.02", "0.02")]
    [InlineData("Rounding Adjustment RM .02", "0.02")]
    [InlineData("CHANGE RM.40", "0.40")]
    [InlineData("Grand otalRM14.20", "14.20")]
    [InlineData("Gesamtbetrag 1.250,- €", "1250")]
    [InlineData("45.– CHF", "45")]
    [InlineData("Montage 2      150,00      300,00", "150.00")]
    public void Find_OneAmount_ReadsIt(string line, string expected) =>
        Values(line).ShouldContain(decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("19.00 %")]
    [InlineData("19,00%")]
    [InlineData("Tel 03.4162")]
    [InlineData("10:27.03")]
    [InlineData("Mo.-Sa. 9.00 Uhr")]
    [InlineData("Artikel 20")]
    [InlineData("1.2.3.44.55")]
    [InlineData("AE571,04")]
    [InlineData("Change .02")]
    [InlineData("FORM14.20")]
    [InlineData("RM .0215")]
    [InlineData("E571")]
    [InlineData("1,234,567,890,123,456.00")]
    public void Find_NoAmount_FindsNothing(string line) => Values(line).ShouldBeEmpty();

    [Fact]
    public void Find_Repaired_SaysSo()
    {
        Find("TOTAL 1O.50").ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        Find("TOTAL 10.50").ShouldHaveSingleItem().IsRepaired.ShouldBeFalse();
    }

    [Fact]
    public void Find_MinusSign_IsNegative() => Find("Rabatt -2,50").ShouldHaveSingleItem().IsNegative.ShouldBeTrue();

    [Theory]
    [InlineData("RM 5.00", "MYR")]
    [InlineData("5,00 EUR", "EUR")]
    [InlineData("£5.00", "GBP")]
    [InlineData("5.00", null)]
    public void Find_CurrencyBeside_NamesIt(string line, string? currency) => Find(line).ShouldHaveSingleItem().Currency.ShouldBe(currency);

    [Fact]
    public void Find_WordInFront_LeavesItsBoxOut()
    {
        Amount amount = Find("Total 12.50").ShouldHaveSingleItem();

        amount.Span.Text.ShouldBe("12.50");
        amount.Span.Box.X.ShouldBe(60);
    }

    private static List<Amount> Find(string line) => [.. AmountReader.Find(DocumentLines.Line(line))];

    private static List<decimal> Values(string line) => [.. Find(line).Select(a => a.Value)];
}
