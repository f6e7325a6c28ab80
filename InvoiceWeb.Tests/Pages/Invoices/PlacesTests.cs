using System.Net;
using System.Text.Json;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class PlacesTests(IdleProduct product)
{
    private static readonly FieldBox Box = new(0, 0.1, 0.2, 0.3, 0.02);

    private readonly InvoiceDesk desk = new(product);

    [Theory]
    [InlineData("de-DE", "1.234,50", "04.03.2026")]
    [InlineData("en-US", "1,234.50", "04/03/2026")]
    public async Task Get_OwnPage_GivesPlacesAsTheReaderTypesThem(string language, string amount, string date)
    {
        using var browser = await Browser.SignedInAsync(product);
        browser.Languages = language;
        var path = await ReadAsync(browser);

        using var response = await browser.GetAsync($"{path}/pages/1/places");

        var places = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.EnumerateArray().ToList();
        places.Select(place => (place.GetProperty("kind").GetString(), place.GetProperty("text").GetString()))
            .ShouldBe([("word", "Summe"), ("amount", amount), ("date", date)]);
        places[0].GetProperty("width").GetDouble().ShouldBe(0.3);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Get_SomebodyElsesPage_IsNotFound()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var path = await ReadAsync(mara);

        using var foreign = await jonas.GetAsync($"{path}/pages/1/places");
        using var beyond = await mara.GetAsync($"{path}/pages/2/places");

        (foreign.StatusCode, beyond.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    private async Task<string> ReadAsync(Browser browser)
    {
        var invoice = await desk.SendAsync(browser);
        PlacedText[] places =
        [
            new(PlaceKind.Word, "Summe", Box),
            new(PlaceKind.Amount, "1234.50", Box),
            new(PlaceKind.Date, "2026-03-04", Box),
            new(PlaceKind.Date, "2026-04-03", Box),
        ];
        await product.Services.GetRequiredService<IPlaceStore>().ReplaceAsync(invoice.Id, invoice.Pages[0], places, CancellationToken.None);
        return $"/invoices/{invoice.Id}";
    }
}
