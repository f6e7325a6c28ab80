using System.Net;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Review;

[Collection(PagesCollection.Name)]
public sealed class ReviewTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Get_SomeToCheck_ShowsTheFirstSentWithItsDoubtFirst()
    {
        using var browser = await Browser.SignedInAsync(product);
        var first = await DoubtfulAsync(browser, "First");
        await DoubtfulAsync(browser, "Second");
        await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());

        var page = await browser.PageAsync("/review");

        page.QuerySelector("#invoice")!.GetAttribute("data-invoice-id").ShouldBe(first.Id.Value);
        page.QuerySelector(".review-left")!.TextContent.ShouldBe("2 left");
        page.QuerySelector(".field")!.GetAttribute("data-field").ShouldBe("date");
        page.QuerySelector("link[rel=prefetch]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_WithoutScripts_AcceptsAndGoesOnToTheEnd()
    {
        using var browser = await Browser.SignedInAsync(product);
        var first = await DoubtfulAsync(browser, "First");
        await DoubtfulAsync(browser, "Second");

        using var response = await browser.SubmitAsync("/review", "#fields", ("accept", "true"), ("value[date]", "05/03/2026"));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var next = response.Headers.Location!.OriginalString;
        var page = await browser.PageAsync(next);
        (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".review-left")!.TextContent).ShouldBe(("Second", "The last one"));
        page.QuerySelector(".toast")!.TextContent.ShouldBe("Date changed from 03/03/2026 to 05/03/2026. Marked as right.");
        var accepted = await desk.FindAsync($"/invoices/{first.Id}");
        (accepted.Status, accepted.Fields.Date!.Value).ShouldBe((InvoiceStatus.Processed, new DateOnly(2026, 3, 5)));

        using var last = await browser.SubmitAsync(next, "#fields", ("accept", "true"));
        (await browser.PageAsync(last.Headers.Location!.OriginalString)).QuerySelector("h1")!.TextContent.ShouldBe("Nothing to check");
    }

    [Fact]
    public async Task Post_FromHtmx_AnswersWithTheNextInvoiceAndItsAddress()
    {
        using var browser = await Browser.SignedInAsync(product);
        var first = await DoubtfulAsync(browser, "First");
        await DoubtfulAsync(browser, "Second");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("accept", "true")]);

        using var response = await browser.PostAsHtmxAsync($"/review/{first.Id}", form);

        response.Headers.GetValues("HX-Push-Url").ShouldHaveSingleItem().ShouldStartWith("/review?after=");
        (await Browser.ParseAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("Second");
    }

    [Fact]
    public async Task Post_NotUnderstood_StaysWithTheReason()
    {
        using var browser = await Browser.SignedInAsync(product);
        var first = await DoubtfulAsync(browser, "First");
        KeyValuePair<string, string>[] typed = [KeyValuePair.Create("accept", "true"), KeyValuePair.Create("value[date]", "soon"), KeyValuePair.Create("was[date]", "2026-03-03")];
        using var form = new FormUrlEncodedContent(typed);

        using var response = await browser.PostAsHtmxAsync($"/review/{first.Id}", form);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var part = await Browser.ParseAsync(response);
        (part.QuerySelector("h1")!.TextContent, part.QuerySelector("#field-date-error")!.TextContent)
            .ShouldBe(("First", "“soon” is not a date. Write it like 31/12/2026."));
    }

    [Fact]
    public async Task Get_AllSkipped_OffersToGoThroughThem()
    {
        using var browser = await Browser.SignedInAsync(product);
        await DoubtfulAsync(browser, "First");
        var skip = (await browser.PageAsync("/review")).QuerySelector("[data-next]")!.GetAttribute("href")!;

        var page = await browser.PageAsync(skip);

        page.QuerySelector("h1")!.TextContent.ShouldBe("You are through");
        page.QuerySelector("a.button-primary")!.GetAttribute("href").ShouldBe("/review");
    }

    [Fact]
    public async Task Get_SomebodyElsesInvoices_AreNotInTheQueue()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        await DoubtfulAsync(mara, "First");

        (await jonas.PageAsync("/review")).QuerySelector("h1")!.TextContent.ShouldBe("Nothing to check");
    }

    [Fact]
    public async Task Post_SomebodyElses_IsNotFound()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var invoice = await DoubtfulAsync(mara, "First");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("accept", "true")]);

        using var response = await jonas.PostAsHtmxAsync($"/review/{invoice.Id}", form);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.FindAsync($"/invoices/{invoice.Id}")).Status.ShouldBe(InvoiceStatus.NeedsReview);
    }

    [Fact]
    public async Task Get_NoCursor_IsNotFound()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.GetAsync("/review?after=nonsense");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Invoice> DoubtfulAsync(Browser browser, string vendor)
    {
        var fields = InvoiceBuilder.Fields() with { Date = InvoiceBuilder.Fields(0.4).Date, Vendor = new ReadField<string>(vendor, 0.99, Box: null) };
        return await desk.ReadAsync(await desk.SendAsync(browser), fields);
    }
}
