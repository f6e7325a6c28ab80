using System.Net;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Pages.Security;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Pages.Errors;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task Get_PageThatThrows_ShowsAReferenceAndNothingOfTheException()
    {
        var (status, text) = await ListAsync(new InvalidOperationException("the secret of the stack"));

        status.ShouldBe(HttpStatusCode.InternalServerError);
        text.ShouldContain("That was our mistake");
        text.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Get_DatabaseOutOfReach_SaysThatItPasses()
    {
        var (status, text) = await ListAsync(new MongoConnectionException("No server."));

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        text.ShouldContain("Try again in a minute");
    }

    private static async Task<(HttpStatusCode Status, string Text)> ListAsync(Exception failure)
    {
        await using var product = new IdleProduct();
        await using var broken = product.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddSingleton<IInvoiceStore>(new FailingInvoiceStore(failure))));
        using var browser = await Browser.SignedInAsync(broken);
        using var response = await browser.GetAsync("/");
        var page = await Browser.ParseAsync(response);
        page.QuerySelector(".reference code")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        response.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.ContentSecurityPolicy]);
        return (response.StatusCode, page.Body!.TextContent); // every page has a body
    }
}
