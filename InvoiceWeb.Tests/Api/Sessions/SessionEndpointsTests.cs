using System.Net;
using System.Net.Http.Json;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Accounts.TwoStep;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Sessions;

[Collection(PagesCollection.Name)]
public sealed class SessionEndpointsTests(IdleProduct product)
{
    private readonly AccountDesk desk = new(product);

    [Fact]
    public async Task Post_RightPassword_OpensASessionThatEndsWithDelete()
    {
        var user = await desk.AddAsync();
        using var browser = new Browser(product);

        using var signedIn = await SendAsync(browser, HttpMethod.Post, "", new { email = user.Email, password = Browser.Password });
        using var me = await browser.GetAsync("/api/v1/me");
        using var signedOut = await SendAsync(browser, HttpMethod.Delete, "", body: null);
        using var after = await browser.GetAsync("/api/v1/me");

        (await ApiClient.BodyAsync(signedIn, HttpStatusCode.OK)).GetProperty("state").GetString().ShouldBe("signedIn");
        (await ApiClient.BodyAsync(me, HttpStatusCode.OK)).GetProperty("email").GetString().ShouldBe(user.Email);
        signedOut.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ApiClient.ShouldBeAsync(after, ProblemKind.NotSignedIn);
    }

    [Fact]
    public async Task Post_WrongPassword_SaysTheSameWhoeverIsMeant()
    {
        var user = await desk.AddAsync();
        using var browser = new Browser(product);

        using var wrong = await SendAsync(browser, HttpMethod.Post, "", new { email = user.Email, password = "not the password" });
        using var unknown = await SendAsync(browser, HttpMethod.Post, "", new { email = "nobody@example.test", password = "not the password" });

        var first = (await ApiClient.ShouldBeAsync(wrong, ProblemKind.NotSignedIn)).GetProperty("detail").GetString();
        (await ApiClient.ShouldBeAsync(unknown, ProblemKind.NotSignedIn)).GetProperty("detail").GetString().ShouldBe(first);
    }

    [Fact]
    public async Task Post_FromAForeignPage_IsRefused()
    {
        var user = await desk.AddAsync();
        using var browser = new Browser(product);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session") { Content = JsonContent.Create(new { email = user.Email, password = Browser.Password }) };

        using var response = await browser.SendAsync(request);

        await ApiClient.ShouldBeAsync(response, ProblemKind.ForeignOrigin);
    }

    [Fact]
    public async Task Post_WithTwoStep_AsksForTheCode()
    {
        var user = await desk.AddAsync();
        var codes = await TurnOnAsync(user.Email);
        using var browser = new Browser(product);

        using var password = await SendAsync(browser, HttpMethod.Post, "", new { email = user.Email, password = Browser.Password });
        using var stillOut = await browser.GetAsync("/api/v1/me");
        using var wrong = await SendAsync(browser, HttpMethod.Post, "/code", new { code = "000000" });
        using var right = await SendAsync(browser, HttpMethod.Post, "/code", new { code = codes[0], recovery = true });
        using var me = await browser.GetAsync("/api/v1/me");

        (await ApiClient.BodyAsync(password, HttpStatusCode.OK)).GetProperty("state").GetString().ShouldBe("needsCode");
        await ApiClient.ShouldBeAsync(stillOut, ProblemKind.NotSignedIn);
        await ApiClient.ShouldBeAsync(wrong, ProblemKind.NotSignedIn);
        (await ApiClient.BodyAsync(right, HttpStatusCode.OK)).GetProperty("state").GetString().ShouldBe("signedIn");
        (await ApiClient.BodyAsync(me, HttpStatusCode.OK)).GetProperty("twoStep").GetBoolean().ShouldBeTrue();
    }

    private async Task<IReadOnlyList<string>> TurnOnAsync(string email)
    {
        using var browser = new Browser(product);
        using var signedIn = await browser.SignInAsync(email, Browser.Password);
        var key = (await browser.PageAsync("/profile/two-step")).QuerySelector("#secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal); // shown while it is off
        using var on = await browser.SubmitAsync("/profile/two-step", "form.form", ("code", new AuthenticatorApp(key).CodeAt(DateTimeOffset.UtcNow)));
        return [.. (await Browser.ParseAsync(on)).QuerySelectorAll(".codes li").Select(code => code.TextContent)];
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/session{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await browser.SendAsync(request);
    }
}
