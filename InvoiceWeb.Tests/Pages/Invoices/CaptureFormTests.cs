using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class CaptureFormTests(IdleProduct product)
{
    private static readonly byte[] NoPhoto = "hello world"u8.ToArray();

    [Fact]
    public async Task Get_CapturePage_HoldsTheFormForBrowsersWithoutScripts()
    {
        using var browser = await Browser.SignedInAsync(product);

        var fallback = (await browser.PageAsync("/capture")).QuerySelector("noscript").ShouldNotBeNull();

        fallback.InnerHtml.ShouldContain("action=\"/capture/form\"");
        fallback.InnerHtml.ShouldContain("__RequestVerificationToken");
    }

    [Fact]
    public async Task Post_FilesApart_StoresAnInvoiceEachAndSaysSo()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await SendAsync(browser, together: false, ("one.png", SamplePhotos.PixelBytes), ("two.png", SamplePhotos.PixelBytes));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var list = await browser.PageAsync(response.Headers.Location!.ToString()); // a redirect has one
        list.QuerySelectorAll(".row").Length.ShouldBe(2);
        list.QuerySelector(".toast")!.TextContent.ShouldContain("2 invoices are stored");
    }

    [Fact]
    public async Task Post_FilesTogether_StoresOneInvoiceOfAllPages()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await SendAsync(browser, together: true, ("one.png", SamplePhotos.PixelBytes), ("two.png", SamplePhotos.PixelBytes));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var link = (await browser.PageAsync("/")).QuerySelectorAll(".row-link").ShouldHaveSingleItem();
        (await browser.PageAsync(link.GetAttribute("href")!)).QuerySelectorAll(".picture").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Post_OneOfTwoIsNoPhoto_StoresTheOtherAndNamesBoth()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await SendAsync(browser, together: false, ("letter.txt", NoPhoto), ("two.png", SamplePhotos.PixelBytes));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.ParseAsync(response);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("letter.txt: ");
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("two.png");
        (await browser.PageAsync("/")).QuerySelectorAll(".row").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Post_SameFormTwice_IsStoredOnce()
    {
        using var browser = await Browser.SignedInAsync(product);
        using var first = await FillAsync(browser, together: false, ("one.png", SamplePhotos.PixelBytes));
        var body = await first.ReadAsByteArrayAsync();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var again = new ByteArrayContent(body);
            again.Headers.ContentType = first.Headers.ContentType;
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/capture/form", UriKind.Relative)) { Content = again };
            using var response = await browser.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        (await browser.PageAsync("/")).QuerySelectorAll(".row").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Post_NothingChosen_AsksForAFile()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await SendAsync(browser, together: false, ("", []));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Choose at least one");
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedAndStoresNothing()
    {
        using var browser = await Browser.SignedInAsync(product);
        using var content = Content("0123456789abcdef", token: null, together: false, ("one.png", SamplePhotos.PixelBytes));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/capture/form", UriKind.Relative)) { Content = content };

        using var response = await browser.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.PageAsync("/")).QuerySelector(".row").ShouldBeNull();
    }

    [Fact]
    public async Task Post_MoreThanTheServerTakes_SaysSo()
    {
        using var browser = await Browser.SignedInAsync(product);
        using var content = Content("0123456789abcdef", token: null, together: false);
        content.Headers.ContentLength = 2_000_000_000;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/capture/form", UriKind.Relative)) { Content = content };

        using var response = await browser.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await browser.PageAsync(response.Headers.Location!.ToString()); // a redirect has one
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("more than the server takes");
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, bool together, params (string Name, byte[] Bytes)[] files)
    {
        using var content = await FillAsync(browser, together, files);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/capture/form", UriKind.Relative)) { Content = content };
        return await browser.SendAsync(request);
    }

    private static async Task<MultipartFormDataContent> FillAsync(Browser browser, bool together, params (string Name, byte[] Bytes)[] files)
    {
        var form = (await browser.PageAsync("/capture/form")).QuerySelector<IHtmlFormElement>("form[enctype]").ShouldNotBeNull();
        return Content(ValueOf(form, "key"), ValueOf(form, "__RequestVerificationToken"), together, files);
    }

    private static string ValueOf(IHtmlFormElement form, string name) => form.QuerySelector<IHtmlInputElement>($"input[name={name}]")!.Value; // the form is ours

    private static MultipartFormDataContent Content(string key, string? token, bool together, params (string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
#pragma warning disable CA2000 // the form owns and disposes its parts
        content.Add(new StringContent(key), "key");
        content.Add(new StringContent(together ? "true" : "false"), "together");
        if (token is not null)
        {
            content.Add(new StringContent(token), "__RequestVerificationToken");
        }

        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);

            // As browsers do, an input in which nothing was chosen sends an empty name.
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileName = $"\"{name}\"" };
            content.Add(part);
        }
#pragma warning restore CA2000

        return content;
    }
}
