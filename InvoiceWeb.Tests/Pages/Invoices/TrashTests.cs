using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class TrashTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task PostDelete_OwnInvoice_IsOfferedBackInTheListItLeadsTo()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);

        using var response = await ThrowAwayAsync(browser, invoice);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe("/");
        var list = await browser.PageAsync("/");
        list.QuerySelector(".row").ShouldBeNull();
        list.QuerySelector("#toasts form")!.GetAttribute("action").ShouldBe($"/trash/{invoice.Id}/restore");
        (await browser.PageAsync("/")).QuerySelector("#toasts form").ShouldBeNull(); // it is told once
        using var gone = await browser.GetAsync($"/invoices/{invoice.Id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PostRestore_FromTheToastWithoutScripts_BringsItBackAsItWas()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        (await ThrowAwayAsync(browser, invoice)).Dispose();

        using var response = await browser.SubmitAsync("/", "#toasts form");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var list = await browser.PageAsync("/");
        list.QuerySelector(".row")!.GetAttribute("data-status").ShouldBe("processed");
        list.QuerySelector("#toasts")!.TextContent.ShouldContain("back in the list");
        (await browser.PageAsync("/trash")).QuerySelector(".row").ShouldBeNull();
    }

    [Fact]
    public async Task PostRestore_FromHtmx_TakesTheRowOutOfTheTrashAndSaysSo()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        (await ThrowAwayAsync(browser, invoice)).Dispose();
        using var nothing = new StringContent("");

        using var response = await browser.PostAsHtmxAsync($"/trash/{invoice.Id}/restore", nothing);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain($"hx-target=\"#trash-{invoice.Id}\" hx-swap=\"delete");
        html.ShouldContain("Bäckerei Huber is back in the list.");
        (await browser.PageAsync($"/invoices/{invoice.Id}")).QuerySelector("h1")!.TextContent.ShouldBe("Bäckerei Huber");
    }

    [Fact]
    public async Task Get_TrashedInvoice_SaysWhenItIsDeletedForGood()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());
        (await ThrowAwayAsync(browser, invoice)).Dispose();

        var page = await browser.PageAsync("/trash");

        var row = page.QuerySelectorAll("#trash .row").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Bäckerei Huber");
        var times = row.QuerySelectorAll("time").Select(time => DateTimeOffset.Parse(time.GetAttribute("datetime")!, null)).ToList();
        (times[1] - times[0]).ShouldBe(TimeSpan.FromDays(30));
        using var thumbnail = await browser.GetAsync($"/trash/{invoice.Id}/thumbnail");
        thumbnail.StatusCode.ShouldBe(HttpStatusCode.OK);
        thumbnail.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Get_SomebodyElsesTrash_IsSeenByTheAdminAlone()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var invoice = await desk.SendAsync(mara);
        (await ThrowAwayAsync(mara, invoice)).Dispose();

        (await jonas.PageAsync("/trash")).QuerySelector($"#trash-{invoice.Id}").ShouldBeNull();
        (await admin.PageAsync("/trash")).QuerySelector($"#trash-{invoice.Id}")!.TextContent.ShouldContain("Mara Voss");
        using var foreign = await jonas.GetAsync($"/trash/{invoice.Id}/thumbnail");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("restore")]
    [InlineData("purge")]
    public async Task Post_SomebodyElsesInvoice_IsNotFoundAndLeavesItAlone(string handler)
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(mara);
        (await ThrowAwayAsync(mara, invoice)).Dispose();
        using var nothing = new StringContent("");

        using var response = await jonas.PostAsHtmxAsync($"/trash/{invoice.Id}/{handler}", nothing);
        (await jonas.SubmitAsync("/trash", "#empty-dialog form")).Dispose();

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await mara.PageAsync("/trash")).QuerySelector($"#trash-{invoice.Id}").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/restore")]
    [InlineData("/purge")]
    [InlineData("?handler=empty")]
    public async Task Post_WithoutToken_IsRefused(string handler)
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);
        (await ThrowAwayAsync(browser, invoice)).Dispose();
        using var nothing = new StringContent("");
        var path = handler.StartsWith('/') ? $"/trash/{invoice.Id}{handler}" : $"/trash{handler}";

        using var response = await browser.PostAsHtmxAsync(path, nothing, withToken: false);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.PageAsync("/trash")).QuerySelector($"#trash-{invoice.Id}").ShouldNotBeNull();
    }

    [Fact]
    public async Task PostPurge_Confirmed_LeavesNothing()
    {
        using var browser = await Browser.SignedInAsync(product);
        var (gone, kept) = (await desk.SendAsync(browser), await desk.SendAsync(browser));
        (await ThrowAwayAsync(browser, gone)).Dispose();
        (await ThrowAwayAsync(browser, kept)).Dispose();

        using var response = await browser.SubmitAsync("/trash", $"#purge-{gone.Id} form");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await browser.PageAsync("/trash");
        page.QuerySelectorAll("#trash .row").ShouldHaveSingleItem().GetAttribute("data-invoice-id").ShouldBe(kept.Id.Value);
        using var again = await browser.GetAsync($"/trash/{gone.Id}/thumbnail");
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PostEmpty_OwnTrash_IsEmptyAfterwards()
    {
        using var browser = await Browser.SignedInAsync(product);
        (await ThrowAwayAsync(browser, await desk.SendAsync(browser))).Dispose();
        (await ThrowAwayAsync(browser, await desk.SendAsync(browser))).Dispose();

        using var response = await browser.SubmitAsync("/trash", "#empty-dialog form");

        response.Headers.Location!.OriginalString.ShouldBe("/trash");
        var page = await browser.PageAsync("/trash");
        page.QuerySelector("#trash .row").ShouldBeNull();
        page.QuerySelector(".empty h2")!.TextContent.ShouldBe("The trash is empty");
    }

    private static Task<HttpResponseMessage> ThrowAwayAsync(Browser browser, Invoice invoice) =>
        browser.SubmitAsync($"/invoices/{invoice.Id}", "form[action$='/delete']");
}
