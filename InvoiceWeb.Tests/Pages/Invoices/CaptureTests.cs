using System.Net;
using System.Text;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class CaptureTests(IdleProduct product)
{
    [Fact]
    public async Task Get_Always_OffersCameraAndGallery()
    {
        using var browser = await Browser.SignedInAsync(product);

        var page = await browser.PageAsync("/capture");

        page.QuerySelector("#camera-input")!.GetAttribute("capture").ShouldBe("environment");
        page.QuerySelector("#gallery-input")!.HasAttribute("capture").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_List_OpensTheCameraWithOneTap()
    {
        using var browser = await Browser.SignedInAsync(product);

        var page = await browser.PageAsync("/");

        page.QuerySelector("a[data-pick=camera]")!.GetAttribute("href").ShouldBe("/capture"); // for browsers without scripts
        page.QuerySelector("input[data-picks=camera]")!.GetAttribute("capture").ShouldBe("environment");
        page.QuerySelector("input[data-picks=files]")!.HasAttribute("multiple").ShouldBeTrue();
        page.QuerySelectorAll("script, link").ShouldAllBe(part => !part.OuterHtml.Contains("cropper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Photo_IsQueuedAndNamed()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.UploadAsync(withToken: true, SamplePhotos.Pixel);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var row = (await browser.PageAsync("/")).QuerySelectorAll(".row").ShouldHaveSingleItem();
        response.Headers.Location!.ToString().ShouldBe($"/invoices/{row.GetAttribute("data-invoice-id")}"); // what was created has one
        row.GetAttribute("data-status").ShouldBe("queued");
        row.TextContent.ShouldContain("New photo");
    }

    [Fact]
    public async Task Post_TwoPages_MakesOneInvoiceOfBoth()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.UploadAsync(withToken: true, SamplePhotos.Pixel, SamplePhotos.Pixel);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var link = (await browser.PageAsync("/")).QuerySelectorAll(".row-link").ShouldHaveSingleItem();
        (await browser.PageAsync(link.GetAttribute("href")!)).QuerySelectorAll(".picture").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("!!!! not base64 !!!!", "damaged on its way")]
    [InlineData("aGVsbG8gd29ybGQ=", "not a photo or document that can be read")]
    [InlineData("JVBERi0xLjcK", "PDF is damaged")]
    [InlineData("PHN2Zy8+", "no electronic invoice")]
    [InlineData("", "is empty")]
    public async Task Post_NoPhoto_SaysWhyAndStoresNothing(string page, string reason)
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.UploadAsync(withToken: true, page);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(".note")!.TextContent.ShouldContain(reason);
        (await browser.PageAsync("/")).QuerySelector(".row").ShouldBeNull();
    }

    [Fact]
    public async Task Post_NoPart_AsksForAPhoto()
    {
        using var browser = await Browser.SignedInAsync(product);
        using var remark = new StringContent("note");
        using var form = new MultipartFormDataContent { { remark, "remark" } };

        using var response = await browser.PostAsHtmxAsync("/capture", form);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain("No photo or document arrived");
    }

    [Fact]
    public async Task Post_FormBreaksOff_SaysSoAndStoresNothing()
    {
        using var browser = await Browser.SignedInAsync(product);
        var head = $"--cut\r\nContent-Disposition: form-data; name=\"page\"; filename=\"page.txt\"\r\n\r\n{SamplePhotos.Pixel[..40]}";
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(head));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=cut");

        using var response = await browser.PostAsHtmxAsync("/capture", content);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PageAsync("/")).QuerySelector(".row").ShouldBeNull();
    }

    [Fact]
    public async Task Post_NotAForm_IsUnsupported()
    {
        using var browser = await Browser.SignedInAsync(product);
        using var content = new StringContent(SamplePhotos.Pixel);

        using var response = await browser.PostAsHtmxAsync("/capture", content);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedAndStoresNothing()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.UploadAsync(withToken: false, SamplePhotos.Pixel);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.PageAsync("/")).QuerySelector(".row").ShouldBeNull();
    }

    [Fact]
    public async Task Post_TokenOfSomebodyElse_IsRefused()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        using var form = Browser.Form(SamplePhotos.Pixel);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/capture") { Content = form };
        request.Headers.Add("RequestVerificationToken", await jonas.TokenAsync());

        using var response = await mara.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_SessionEnded_AnswersWithTheBareStatus()
    {
        using var browser = new Browser(product);

        using var form = Browser.Form(SamplePhotos.Pixel);
        using var response = await browser.PostAsHtmxAsync("/capture", form, withToken: false);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Post_SameKeyAgain_IsStoredOnceAndAnsweredAlike()
    {
        using var browser = await Browser.SignedInAsync(product);
        const string key = "3f0e2d6c-again-and-again";

        (await UploadAsync(browser, key, SamplePhotos.Pixel)).Status.ShouldBe(HttpStatusCode.Created);
        (await UploadAsync(browser, key, SamplePhotos.Pixel)).Status.ShouldBe(HttpStatusCode.Created);

        (await browser.PageAsync("/")).QuerySelectorAll(".row").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Post_SameKeyOtherFiles_IsAConflict()
    {
        using var browser = await Browser.SignedInAsync(product);
        const string key = "3f0e2d6c-for-something-else";
        await UploadAsync(browser, key, SamplePhotos.Pixel);

        var (status, text) = await UploadAsync(browser, key, SamplePhotos.Pixel, SamplePhotos.Pixel);

        status.ShouldBe(HttpStatusCode.Conflict);
        text.ShouldContain("Other files were sent");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("has spaces in it, and commas")]
    public async Task Post_KeyThatIsNone_IsABadRequest(string key)
    {
        using var browser = await Browser.SignedInAsync(product);

        (await UploadAsync(browser, key, SamplePhotos.Pixel)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<(HttpStatusCode Status, string Text)> UploadAsync(Browser browser, string key, params string[] pages)
    {
        using var form = Browser.Form(pages);
        using var response = await browser.PostAsHtmxAsync("/capture", form, key: key);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
