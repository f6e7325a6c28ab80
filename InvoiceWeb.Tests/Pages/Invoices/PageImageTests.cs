using System.Net;
using System.Security.Cryptography;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class PageImageTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Get_OwnPage_GivesTheFileForThisBrowserAlone()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await browser.GetAsync($"/invoices/{invoice.Id}/pages/1");

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(SamplePhotos.PixelBytes);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        response.Headers.ETag!.Tag.ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData(SamplePhotos.PixelBytes))}-0\"");
        response.Headers.CacheControl!.Private.ShouldBeTrue();
        response.Headers.CacheControl.NoCache.ShouldBeTrue();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Get_FileAlreadyKnown_IsNotSentAgain()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = $"/invoices/{(await desk.SendAsync(browser)).Id}/pages/1";
        using var first = await browser.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        using var second = await browser.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("first")]
    public async Task Get_PageThatThereIsNot_IsNotFound(string number)
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await browser.GetAsync($"/invoices/{invoice.Id}/pages/{number}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetThumbnail_OwnPage_IsAJpegThatThisPersonsBrowserMayKeep()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await browser.GetAsync($"/invoices/{invoice.Id}/pages/1/thumbnail");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        (await response.Content.ReadAsByteArrayAsync())[..2].ShouldBe([0xFF, 0xD8]);
        response.Headers.CacheControl!.Private.ShouldBeTrue();
        response.Headers.Vary.ShouldBe(["Cookie"]);
    }
}
