using System.Net;
using InvoiceWeb.Benchmarks.Hostile.Files;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

/// <summary>Documents that a browser cannot show by itself, from the upload to the picture.</summary>
[Collection(PagesCollection.Name)]
public sealed class DocumentTests(IdleProduct product)
{
    [Fact]
    public async Task Get_PageOfAPdf_IsAPictureOfThatPage()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await SendAsync(browser, PdfWriter.Of(SampleFiles.Lines, ["Second page"]).ToBytes());

        var images = (await browser.PageAsync(path)).QuerySelectorAll(".picture img");
        using var first = await browser.GetAsync(images[0].GetAttribute("src")!);
        using var second = await browser.GetAsync(images[1].GetAttribute("src")!);

        images.Select(image => (image.GetAttribute("width"), image.GetAttribute("height"))).ShouldBe([("1074", "1520"), ("1074", "1520")]);
        second.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        second.Headers.ETag.ShouldNotBe(first.Headers.ETag);
        (await second.Content.ReadAsByteArrayAsync()).ShouldNotBe(await first.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_PageOfATiff_IsAJpegAndSoIsItsThumbnail()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await SendAsync(browser, TiffBytes.Of(TiffBytes.Page("TOTAL 34.00")));

        using var picture = await browser.GetAsync($"{path}/pages/1");
        using var thumbnail = await browser.GetAsync($"{path}/pages/1/thumbnail");

        (await picture.Content.ReadAsByteArrayAsync())[..2].ShouldBe([0xFF, 0xD8]);
        (await thumbnail.Content.ReadAsByteArrayAsync())[..2].ShouldBe([0xFF, 0xD8]);
    }

    [Fact]
    public async Task Get_ElectronicInvoiceWithoutPrint_ShowsAPlaceholderAndNoPicture()
    {
        using var browser = await Browser.SignedInAsync(product);
        var path = await SendAsync(browser, SampleFiles.Cii);

        var page = await browser.PageAsync(path);
        using var picture = await browser.GetAsync($"{path}/pages/1");

        page.QuerySelector(".picture-none")!.TextContent.ShouldContain("Electronic invoice");
        page.QuerySelector(".picture img").ShouldBeNull();
        picture.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.PageAsync("/")).QuerySelector(".row img").ShouldBeNull();
    }

    private static async Task<string> SendAsync(Browser browser, byte[] file)
    {
        using var response = await browser.UploadAsync(withToken: true, Convert.ToBase64String(file));
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await browser.PageAsync("/")).QuerySelector(".row-link")!.GetAttribute("href")!;
    }
}
