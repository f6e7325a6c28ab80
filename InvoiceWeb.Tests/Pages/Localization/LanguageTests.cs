using System.Net;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Localization;

[Collection(PagesCollection.Name)]
public sealed class LanguageTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "de-AT", "Anmelden")]
    [InlineData("fr-CH", "fr-CH", "Se connecter")]
    [InlineData("de-DE-1996", "de-DE", "Anmelden")]
    [InlineData("it, en-US;q=0.5", "en-US", "Sign in")]
    [InlineData("it", "en-GB", "Sign in")]
    [InlineData("%%;q=none", "en-GB", "Sign in")]
    public async Task Get_AcceptLanguage_DecidesUntilThePersonDoes(string accepted, string language, string heading)
    {
        using var browser = new Browser(product) { Languages = accepted };

        var page = await browser.PageAsync("/sign-in");

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
    }

    [Theory]
    [InlineData("en-GB", "fr", "fr-FR")]
    [InlineData("de-CH,fr-CH;q=0.8", "fr", "fr-CH")]
    [InlineData("de-CH", "en", "en-GB")]
    public async Task Post_PickedLanguage_GoesBeforeTheBrowsersInItsRegion(string accepted, string picked, string language)
    {
        using var browser = new Browser(product) { Languages = accepted };

        using var response = await browser.SubmitAsync("/sign-in", "form.languages", ("code", picked));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await browser.PageAsync("/sign-in")).DocumentElement.GetAttribute("lang").ShouldBe(language);
    }

    [Fact]
    public async Task Post_ReturnUrlElsewhere_StaysHere()
    {
        using var browser = new Browser(product);

        using var response = await browser.SubmitAsync("/sign-in", "form.languages", ("code", "de"), ("returnUrl", "https://example.org/"));

        response.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Post_UnknownLanguage_IsRefused()
    {
        using var browser = new Browser(product);

        using var response = await browser.SubmitAsync("/sign-in", "form.languages", ("code", "tlh"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("de-DE", "3. März 2026", "1.234,50\u00a0EUR", "Fertig")]
    [InlineData("de-CH", "3. März 2026", "1’234.50\u00a0EUR", "Fertig")]
    [InlineData("fr-FR", "3 mars 2026", "1\u202f234,50\u00a0EUR", "Prête")]
    [InlineData("en-US", "Mar 3, 2026", "1,234.50\u00a0EUR", "Ready")]
    public async Task Get_List_WritesNumbersAndDatesAsTheReaderDoes(string language, string date, string amount, string state)
    {
        using var browser = await Browser.SignedInAsync(product);
        browser.Languages = language;
        var fields = InvoiceBuilder.Fields() with { Total = new ReadField<decimal>(1234.5m, 0.95, null) };
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), fields);

        var row = (await browser.PageAsync("/")).QuerySelector($"#invoice-{invoice.Id}")!;

        row.QuerySelector(".row-date")!.TextContent.ShouldBe(date);
        row.QuerySelector(".row-amount")!.TextContent.ShouldBe(amount);
        row.QuerySelector(".status")!.TextContent.Trim().ShouldBe(state);
    }

    [Fact]
    public async Task Post_FormWithFaults_SaysSoInTheReadersLanguage()
    {
        using var browser = new Browser(product) { Languages = "de" };

        using var response = await browser.SignInAsync("", "");

        var page = await Browser.ParseAsync(response);
        page.QuerySelectorAll(".field-error").Select(error => error.TextContent)
            .ShouldBe(["Geben Sie Ihre E-Mail-Adresse ein.", "Geben Sie Ihr Passwort ein."]);
    }

    [Fact]
    public async Task Post_FileThatIsNoDocument_IsRefusedInTheReadersLanguage()
    {
        using var browser = await Browser.SignedInAsync(product);
        browser.Languages = "de";

        using var response = await browser.UploadAsync(withToken: true, Convert.ToBase64String("a letter"u8));

        (await response.Content.ReadAsStringAsync()).ShouldContain("Das ist kein Foto oder Dokument");
    }

    [Fact]
    public async Task Get_WithoutScripts_OffersToRefresh()
    {
        using var browser = await Browser.SignedInAsync(product);

        var page = await browser.PageAsync("/?sort=Oldest");

        page.QuerySelector("noscript .connection a")!.GetAttribute("href").ShouldBe("/?sort=Oldest");
    }

    [Fact]
    public async Task Get_NothingThere_SaysSoInTheReadersLanguage()
    {
        using var browser = await Browser.SignedInAsync(product);
        browser.Languages = "fr";

        using var response = await browser.GetAsync("/nowhere");

        (await Browser.ParseAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("Il n’y a rien ici");
    }
}
