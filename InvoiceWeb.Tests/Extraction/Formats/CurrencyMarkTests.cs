using InvoiceWeb.Extraction.Formats;

namespace InvoiceWeb.Tests.Extraction.Formats;

public sealed class CurrencyMarkTests
{
    [Theory]
    [InlineData("Total RM 12.50", "MYR")]
    [InlineData("Total RN 12.50", "MYR")]
    [InlineData("Total rm12.50", "MYR")]
    [InlineData("Total rn 12.50", null)]
    [InlineData("Total CA$ 12.50", "CAD")]
    [InlineData("Total R$12.50", "BRL")]
    [InlineData("Total $12.50", "USD")]
    [InlineData("Celkem Kč 12.50", "CZK")]
    [InlineData("FARM 12.50", null)]
    public void Before_Mark_IsItsCurrency(string text, string? currency) => CurrencyMark.Before(text, text.IndexOf("12", StringComparison.Ordinal)).ShouldBe(currency);

    [Theory]
    [InlineData("12,50 zł", "PLN")]
    [InlineData("12,50 zl", "PLN")]
    [InlineData("12,50 Kc", "CZK")]
    [InlineData("12,50€", "EUR")]
    [InlineData("12,50 euro", "EUR")]
    [InlineData("12,50 NZD", "NZD")]
    [InlineData("12,50rn'", null)]
    [InlineData("12,50 RN", null)]
    [InlineData("12,50 zlomek", null)]
    public void After_Mark_IsItsCurrency(string text, string? currency) => CurrencyMark.After(text, 5).ShouldBe(currency);

    [Theory]
    [InlineData("All prices in HKD, 5 % off", new[] { "HKD" })]
    [InlineData("€ 3 / zł 12", new[] { "EUR", "PLN" })]
    [InlineData("kron euro", new string[0])]
    public void All_MarksAnywhere_AreWordsOfTheirOwn(string text, string[] currencies) => CurrencyMark.All(text).ShouldBe(currencies);
}
