using System.Net;
using AngleSharp.Dom;
using InvoiceWeb.Accounts;
using InvoiceWeb.Pages.Security;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Pages.Security;

[Collection(PagesCollection.Name)]
public sealed class SecurityHeadersTests(IdleProduct product)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/capture", HttpStatusCode.OK)]
    [InlineData("/admin", HttpStatusCode.OK)]
    [InlineData("/admin/users", HttpStatusCode.OK)]
    [InlineData("/sign-out", HttpStatusCode.OK)]
    [InlineData("/denied", HttpStatusCode.Forbidden)]
    [InlineData("/setup", HttpStatusCode.NotFound)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/sign-in", HttpStatusCode.Found)]
    [InlineData("/js/app.js", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Get_EveryAnswer_CarriesThePolicy(string path, HttpStatusCode status)
    {
        using var browser = await Browser.SignedInAsync(product, Roles.Admin);

        using var response = await browser.GetAsync(path);

        response.StatusCode.ShouldBe(status);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.ContentSecurityPolicy]);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task Get_EveryPage_HasNothingThatThePolicyForbids()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var desk = new InvoiceDesk(product);
        var invoice = await desk.ReadAsync(await desk.SendAsync(admin), InvoiceBuilder.Fields(), "text");

        foreach (var path in new[] { "/", "/capture", "/admin", "/admin/users", "/sign-out", $"/invoices/{invoice.Id}" })
        {
            var page = await admin.PageAsync(path);

            page.QuerySelectorAll("script:not([src]), style, [style]").ShouldBeEmpty(path);
            page.All.SelectMany(element => element.Attributes).Where(IsHandler).ShouldBeEmpty(path);
            page.QuerySelectorAll("script[src], link[href], img[src]").Select(Address).ShouldAllBe(address => address.StartsWith('/'), path);
        }
    }

    private static bool IsHandler(IAttr attribute) => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    private static string Address(IElement element) => element.GetAttribute("src") ?? element.GetAttribute("href")!; // the selector asks for one
}
