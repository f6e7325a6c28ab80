using System.Net;
using InvoiceWeb.Auditing;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Hosting;

public sealed class TrustedProxiesTests
{
    private const string Proxy = "10.1.2.3";
    private const string Client = "203.0.113.9";

    [Theory]
    [InlineData("", Proxy)]
    [InlineData("10.1.2.4", Proxy)]
    [InlineData("10.1.2.3", Client)]
    [InlineData("192.0.2.1, 10.1.0.0/16", Client)]
    public async Task Request_WithForwardedAddress_CountsAsThatOneFromTrustedProxiesAlone(string trusted, string address)
    {
        await using var plain = new IdleProduct();
        await using var product = plain.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Proxies:Trusted", trusted);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new FixedRemoteAddress(Proxy)));
        });
        using var client = product.CreateClient(new() { AllowAutoRedirect = false });
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var token = (await Pages.Browser.ParseAsync(page)).QuerySelector("form.form input[name=__RequestVerificationToken]")!.GetAttribute("value")!; // every form has one
        using var form = new FormUrlEncodedContent(
            [new("Input.Email", "who@example.test"), new("Input.Password", "x"), new("__RequestVerificationToken", token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form, Headers = { { "X-Forwarded-For", Client } } };

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var log = await product.Services.GetRequiredService<AuditReader>().ListAsync(AuditFilter.None, after: null, CancellationToken.None);
        log.Items.ShouldHaveSingleItem().Address.ShouldBe(address);
    }

    [Fact]
    public async Task Start_NoAddress_IsRefused()
    {
        await using var plain = new IdleProduct();
        await using var product = plain.WithWebHostBuilder(builder => builder.UseSetting("Proxies:Trusted", "my-proxy"));

        Should.Throw<OptionsValidationException>(() => product.Services).Message.ShouldContain("Proxies:Trusted");
    }
}
