using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text.Json;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages;

/// <summary>What a browser asks for before it offers to install the product.</summary>
[Collection(PagesCollection.Name)]
public sealed class ManifestTests(IdleProduct product)
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47];

    [Fact]
    public async Task Get_SignInPage_LeadsToAManifestForEverybody()
    {
        using var browser = new Browser(product);

        var link = (await browser.PageAsync("/sign-in")).QuerySelector("link[rel=manifest]").ShouldNotBeNull();

        using var manifest = await ReadAsync(browser, link.GetAttribute("href")!);
        manifest.RootElement.GetProperty("display").GetString().ShouldBe("standalone");
        manifest.RootElement.GetProperty("start_url").GetString().ShouldBe("/");
    }

    [Theory]
    [InlineData("de-AT", null, "de", "Foto hinzufügen")]
    [InlineData("fr", null, "fr", "Ajouter une photo")]
    [InlineData("sv", null, "en", "Add photo")]
    [InlineData("en", "de", "de", "Foto hinzufügen")]
    public async Task Get_InALanguage_AnswersInIt(string accepted, string? picked, string language, string shortcut)
    {
        using var browser = new Browser(product) { Languages = accepted };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/manifest.webmanifest");
        if (picked is not null)
        {
            request.Headers.Add("Cookie", $"language={picked}");
        }

        using var response = await browser.SendAsync(request);

        using var manifest = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        manifest.RootElement.GetProperty("lang").GetString()!.ShouldStartWith(language);
        manifest.RootElement.GetProperty("shortcuts")[0].GetProperty("name").GetString().ShouldBe(shortcut);
    }

    [Fact]
    public async Task Icons_OfTheManifest_AreThereInTheirSizes()
    {
        using var browser = new Browser(product);
        using var manifest = await ReadAsync(browser, "/manifest.webmanifest");
        var pictures = manifest.RootElement.GetProperty("icons").EnumerateArray()
            .Where(icon => icon.GetProperty("type").ValueEquals("image/png")).ToList();

        foreach (var icon in pictures)
        {
            using var response = await browser.GetAsync(icon.GetProperty("src").GetString()!);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var png = await response.Content.ReadAsByteArrayAsync();
            png[..4].ShouldBe(PngSignature);
            var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
            icon.GetProperty("sizes").GetString().ShouldBe(string.Create(CultureInfo.InvariantCulture, $"{width}x{width}"));
        }

        pictures.Count(icon => icon.TryGetProperty("purpose", out var purpose) && purpose.ValueEquals("maskable")).ShouldBe(2);
    }

    private static async Task<JsonDocument> ReadAsync(Browser browser, string path)
    {
        using var response = await browser.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }
}
