using System.Net;
using AngleSharp.Dom;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class IndexTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Get_NothingSentYet_InvitesTheFirstPhoto()
    {
        using var browser = await Browser.SignedInAsync(product);

        var page = await browser.PageAsync("/");

        page.QuerySelector(".row").ShouldBeNull();
        page.QuerySelector(".empty h2")!.TextContent.ShouldBe("No invoices yet");
    }

    [Fact]
    public async Task Get_ReadInvoice_ShowsVendorDateTotalAndState()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields());

        var row = (await browser.PageAsync("/")).QuerySelector($"#invoice-{invoice.Id}")!;

        row.GetAttribute("data-status").ShouldBe("processed");
        Words(row, ".row-title").ShouldBe("Bäckerei Huber");
        Words(row, ".row-amount").ShouldBe("12.40\u00a0EUR");
        Words(row, ".row-date").ShouldBe("3 Mar 2026");
        Words(row, ".status").ShouldBe("Ready");
    }

    [Theory]
    [InlineData(0.5, "needs-review", "Please check")]
    [InlineData(0.9, "processed", "Ready")]
    public async Task Get_DoubtfulInvoice_AsksToCheckIt(double confidence, string status, string words)
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields(confidence));

        var row = (await browser.PageAsync("/")).QuerySelector($"#invoice-{invoice.Id}")!;

        row.GetAttribute("data-status").ShouldBe(status);
        Words(row, ".status").ShouldBe(words);
    }

    [Fact]
    public async Task Get_FailedInvoice_SaysWhy()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.FailAsync(await desk.SendAsync(browser), FailureReason.NoText);

        var row = (await browser.PageAsync("/")).QuerySelector($"#invoice-{invoice.Id}")!;

        row.GetAttribute("data-status").ShouldBe("failed");
        Words(row, ".status").ShouldBe("Failed: no text found");
    }

    [Fact]
    public async Task Get_NothingToBeReadFromADarkPicture_SaysThatItIsTooDark()
    {
        using var browser = await Browser.SignedInAsync(product);
        var sent = await desk.SendAsync(browser);
        var invoice = await desk.FailAsync(sent with { Faults = [new PageFault(0, PictureFault.TooDark)] }, FailureReason.NoText);

        var row = (await browser.PageAsync("/")).QuerySelector($"#invoice-{invoice.Id}")!;

        Words(row, ".status").ShouldBe("Failed: too dark");
    }

    [Fact]
    public async Task Get_NoTotalFound_SaysWhatIsLacking()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(browser), InvoiceBuilder.Fields() with { Total = null });

        var row = (await browser.PageAsync("/")).QuerySelector($"#invoice-{invoice.Id}")!;

        Words(row, ".status").ShouldBe("Please check: no total found");
    }

    [Fact]
    public async Task Get_Employee_SeesNobodyElsesInvoices()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var own = await desk.SendAsync(mara);
        var foreign = await desk.SendAsync(jonas);

        var page = await mara.PageAsync("/");

        page.QuerySelector($"#invoice-{own.Id}").ShouldNotBeNull();
        page.QuerySelector($"#invoice-{foreign.Id}").ShouldBeNull();
    }

    [Fact]
    public async Task Get_Admin_SeesEverybodysInvoicesAndWhoSentThem()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var invoice = await desk.SendAsync(mara);

        var row = (await admin.PageAsync("/")).QuerySelector($"#invoice-{invoice.Id}")!;

        Words(row, ".row-owner").ShouldBe("Mara Voss");
    }

    [Fact]
    public async Task Get_MoreThanOnePage_OlderLeadsOnWithoutGapOrRepetition()
    {
        using var browser = await Browser.SignedInAsync(product);
        var sent = new List<string>();
        for (var i = 0; i < InvoiceService.PageSize + 2; i++)
        {
            sent.Add((await desk.SendAsync(browser)).Id.Value);
        }

        var first = await browser.PageAsync("/");
        var older = first.QuerySelectorAll(".pager a").Single(link => link.TextContent is "Older").GetAttribute("href")!;
        var second = await browser.PageAsync(older);

        sent.Reverse();
        Ids(first).Concat(Ids(second)).ShouldBe(sent);
        Ids(second).Count.ShouldBe(2);
        second.QuerySelectorAll(".pager a").Select(link => link.TextContent).ShouldBe(["Newest"]);
    }

    [Fact]
    public async Task Get_MalformedCursor_IsNotFound()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.GetAsync("/?after=yesterday");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Words(IElement row, string selector) => row.QuerySelector(selector)!.TextContent.Trim();

    private static List<string> Ids(IDocument page) => [.. page.QuerySelectorAll(".row").Select(row => row.GetAttribute("data-invoice-id")!)];
}
