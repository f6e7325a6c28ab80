using InvoiceWeb.Reading;

namespace InvoiceWeb.Tests.Reading;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("Rechnung Nr 12\nSumme 10,00\nVielen Dank fur Ihren Einkauf", "deu")]
    [InlineData("Facture du 12 mars\nMontant total TTC\nMerci de votre visite", "fra")]
    [InlineData("Tax invoice\nTotal amount 10.00\nThank you for your visit", null)]
    [InlineData("4711 0815", null)]
    public void Of_Text_NamesLanguagesWithAccentsOnly(string text, string? language) => LanguageGuess.Of(text).ShouldBe(language);
}
