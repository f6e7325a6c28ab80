using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages.Invoices;

[Collection(PagesCollection.Name)]
public sealed class DuplicatesTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    private DuplicateService Service => product.Services.GetRequiredService<DuplicateService>();

    [Fact]
    public async Task Get_SentTwice_LinksToTheFirstUntilItIsSaidNotToBeTheSame()
    {
        using var browser = await Browser.SignedInAsync(product);
        var (first, second) = (await desk.SendAsync(browser), await desk.SendAsync(browser));
        await Service.RefreshAsync(second.Id, CancellationToken.None);

        var page = await browser.PageAsync($"/invoices/{second.Id}");
        page.QuerySelector(".duplicate a")!.GetAttribute("href").ShouldBe($"/invoices/{first.Id}");
        page.QuerySelector(".duplicate")!.TextContent.ShouldContain("it is the same file.");
        (await browser.PageAsync("/")).QuerySelector($"#invoice-{second.Id}")!.TextContent.ShouldContain("Sent twice?");
        (await browser.PageAsync("/")).QuerySelector($"#invoice-{first.Id}")!.TextContent.ShouldNotContain("Sent twice?");

        using var response = await browser.SubmitAsync($"/invoices/{second.Id}", ".duplicate form");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.PageAsync($"/invoices/{second.Id}")).QuerySelector(".duplicate").ShouldBeNull();
    }

    [Fact]
    public async Task Get_SomebodyElseSentTheSame_IsToldToTheAdminAloneWithoutALink()
    {
        using var jonas = await Browser.SignedInAsync(product);
        using var mara = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        await desk.SendAsync(jonas);
        var second = await desk.SendAsync(mara);
        await Service.RefreshAsync(second.Id, CancellationToken.None);

        (await mara.PageAsync($"/invoices/{second.Id}")).QuerySelector(".duplicate").ShouldBeNull();
        (await mara.PageAsync("/")).QuerySelector($"#invoice-{second.Id}")!.TextContent.ShouldNotContain("Sent twice?");
        var seen = (await admin.PageAsync($"/invoices/{second.Id}")).QuerySelector(".duplicate")!;
        seen.TextContent.ShouldContain("Somebody else sent this before.");
        seen.QuerySelector("a").ShouldBeNull();
    }

    [Fact]
    public async Task Post_SomebodyElsesInvoice_IsNotFound()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        var (first, second) = (await desk.SendAsync(mara), await desk.SendAsync(mara));
        using var nothing = new StringContent("");

        using var response = await jonas.PostAsHtmxAsync($"/invoices/{second.Id}/different/{first.Id}", nothing);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
