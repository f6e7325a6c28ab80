using System.Net;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class SearchTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Get_WithWords_ShowsWhatFitsAndAChipThatLeadsBack()
    {
        using var browser = await Browser.SignedInAsync(product);
        var bakery = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        await desk.SendAsync(browser);

        var page = await browser.PageAsync("/?q=huber&state=Processed");

        page.QuerySelectorAll(".row").ShouldHaveSingleItem().Id.ShouldBe($"invoice-{bakery.Id}");
        page.QuerySelectorAll(".chip").Select(chip => (chip.TextContent.Trim(), chip.GetAttribute("href"))).ShouldBe(
            [("“huber”", "/?state=Processed"), ("Ready", "/?q=huber")]);
        page.QuerySelector("#finder-text")!.GetAttribute("value").ShouldBe("huber");
        page.QuerySelector("#invoices")!.GetAttribute("data-takes-new").ShouldBe("false");
    }

    [Fact]
    public async Task Get_NothingFits_OffersToClear()
    {
        using var browser = await Browser.SignedInAsync(product);
        await desk.SendAsync(browser);

        var page = await browser.PageAsync("/?q=xyzzy");

        page.QuerySelector(".empty h2")!.TextContent.ShouldBe("Nothing found");
        page.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task Get_SenselessValue_IsLeftOutAndNamed()
    {
        using var browser = await Browser.SignedInAsync(product);
        await desk.SendAsync(browser);

        var page = await browser.PageAsync("/?from=yesterday");

        page.QuerySelectorAll(".row").Length.ShouldBe(1);
        page.QuerySelector("#list-region .note")!.TextContent.ShouldContain("from");
    }

    [Fact]
    public async Task Get_CursorOfAnotherOrder_IsNotFound()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.GetAsync("/?sort=Vendor&after=65e45a000000000000000001.MTI");
        using var misfit = await browser.GetAsync("/?sort=Latest&after=65e45a000000000000000001.MTI");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        misfit.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_ByTheFinder_PutsTheSearchIntoTheAddressBar()
    {
        using var browser = await Browser.SignedInAsync(product);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/?q=huber&from=&to=&min=&max=&vendor=&sort=", UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Source", "form#finder");

        using var response = await browser.SendAsync(request);

        response.Headers.GetValues("HX-Push-Url").ShouldBe(["/?q=huber"]);
    }

    [Fact]
    public async Task Totals_OfASearch_AddUpWhatItFinds()
    {
        using var browser = await Browser.SignedInAsync(product);
        await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        await desk.SendAsync(browser);

        var page = await browser.PageAsync("/invoices/totals?q=huber");

        page.QuerySelectorAll(".list-sums div").Select(part => (part.QuerySelector("dt")!.TextContent, part.QuerySelector("dd")!.TextContent))
            .ShouldBe([("Invoices", "2"), ("EUR", "24.80")]);
    }
}
