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
