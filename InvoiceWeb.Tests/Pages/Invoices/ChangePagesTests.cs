using System.Net;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Pages;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class ChangePagesTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);
    private readonly IInvoiceStore store = product.Services.GetRequiredService<IInvoiceStore>();
    private readonly IPageImageStore images = product.Services.GetRequiredService<IPageImageStore>();

    [Fact]
    public async Task PostAdd_Photo_FollowsTheOthersAndIsRead()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());

        using var response = await PostAsync(browser, invoice, "add", SamplePhotos.PixelBytes);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var changed = await FindAsync(invoice);
        changed.Pages.Count.ShouldBe(2);
        changed.Pages[0].ShouldBe(invoice.Pages[0]);
        changed.Status.ShouldBe(InvoiceStatus.Queued);
        (changed.History.Entries[^1].What, changed.History.Entries[^1].Detail).ShouldBe((HistoryEvent.PageAdded, "2"));
        (await images.FindAsync(changed.Pages[1].ImageId, CancellationToken.None)).ShouldNotBeNull().ToArray().ShouldBe(SamplePhotos.PixelBytes);
    }

    [Fact]
    public async Task PostReplace_Photo_TakesItsPlaceAndTheOldFileGoes()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());

        using var response = await PostAsync(browser, invoice, "replace", SamplePhotos.PixelBytes, invoice.Pages[0]);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var changed = await FindAsync(invoice);
        string.Equals(changed.Pages.ShouldHaveSingleItem().ImageId, invoice.Pages[0].ImageId, StringComparison.Ordinal).ShouldBeFalse();
        changed.Status.ShouldBe(InvoiceStatus.Queued);
        (await images.FindAsync(invoice.Pages[0].ImageId, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task PostCrop_TwiceThenRemove_KeepsWhatWasSentForAsLongAsThePage()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        var sent = invoice.Pages[0];

        (await PostAsync(browser, invoice, "crop", SamplePhotos.PixelBytes, sent)).Dispose();
        var cut = await FindAsync(invoice);
        (await PostAsync(browser, cut, "crop", SamplePhotos.PixelBytes, cut.Pages[0])).Dispose();
        var twice = await FindAsync(invoice);

        twice.Pages.ShouldHaveSingleItem().Original.ShouldBe(sent with { PictureHash = null });
        twice.History.Entries.Count(entry => entry.What is HistoryEvent.PageCropped).ShouldBe(2);
        (await images.FindAsync(sent.ImageId, CancellationToken.None)).ShouldNotBeNull();
        (await images.FindAsync(cut.Pages[0].ImageId, CancellationToken.None)).ShouldBeNull();
        using (var shown = await browser.GetAsync($"/invoices/{invoice.Id}/pages/1?original=true"))
        {
            shown.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await shown.Content.ReadAsByteArrayAsync()).LongLength.ShouldBe(sent.Length);
        }

        using var stranger = await Browser.SignedInAsync(product);
        using (var refused = await stranger.GetAsync($"/invoices/{invoice.Id}/pages/1?original=true"))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await PostAsync(browser, twice, "replace", SamplePhotos.PixelBytes, twice.Pages[0])).Dispose();
        (await images.FindAsync(sent.ImageId, CancellationToken.None)).ShouldBeNull();
        (await FindAsync(invoice)).Pages.ShouldHaveSingleItem().Original.ShouldBeNull();
    }

    [Fact]
    public async Task PostRemove_OneOfTwo_LeavesTheOther()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);
        (await PostAsync(browser, invoice, "add", SamplePhotos.PixelBytes)).Dispose();
        var two = await FindAsync(invoice);

        using var response = await PostAsync(browser, invoice, "remove", file: null, two.Pages[0]);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await FindAsync(invoice)).Pages.ShouldHaveSingleItem().ShouldBe(two.Pages[1]);
    }

    [Fact]
    public async Task PostRemove_TheLastOne_IsRefusedWithAReason()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await PostAsync(browser, invoice, "remove", file: null, invoice.Pages[0]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("at least one page");
        (await FindAsync(invoice)).Version.ShouldBe(invoice.Version);
    }

    [Fact]
    public async Task PostReplace_PageThatIsGone_IsRefusedAndChangesNothing()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);
        (await PostAsync(browser, invoice, "replace", SamplePhotos.PixelBytes, invoice.Pages[0])).Dispose();
        var replaced = await FindAsync(invoice);

        using var response = await PostAsync(browser, invoice, "replace", SamplePhotos.PixelBytes, invoice.Pages[0]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await FindAsync(invoice)).Version.ShouldBe(replaced.Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no picture at all")]
    public async Task PostAdd_FileThatCannotBeTaken_IsRefusedWithAReason(string content)
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await PostAsync(browser, invoice, "add", System.Text.Encoding.ASCII.GetBytes(content));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector("[role=alert]")!.TextContent.Trim().ShouldNotBeEmpty();
        (await FindAsync(invoice)).Pages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Post_SomebodyElsesInvoice_IsNotFoundAndLeavesItAlone()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(mara);

        using var page = await jonas.GetAsync($"/invoices/{invoice.Id}/pages");
        using var add = await PostAsync(jonas, invoice, "add", SamplePhotos.PixelBytes);
        using var replace = await PostAsync(jonas, invoice, "replace", SamplePhotos.PixelBytes, invoice.Pages[0]);

        new[] { page.StatusCode, add.StatusCode, replace.StatusCode }.ShouldAllBe(status => status == HttpStatusCode.NotFound);
        (await FindAsync(invoice)).Version.ShouldBe(invoice.Version);
    }

    private async Task<Invoice> FindAsync(Invoice invoice) => (await store.FindAsync(invoice.Id, CancellationToken.None)).ShouldNotBeNull();

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, Invoice invoice, string handler, byte[]? file, PageReference? page = null)
    {
        using var form = new MultipartFormDataContent();
        if (page is not null)
        {
#pragma warning disable CA2000 // the form owns and disposes its parts
            form.Add(new StringContent(PageKey.Of(page).ToString()), "which");
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "file", "page.png");
#pragma warning restore CA2000
        }

        return await browser.PostAsHtmxAsync($"/invoices/{invoice.Id}/pages?handler={handler}", form);
    }
}
