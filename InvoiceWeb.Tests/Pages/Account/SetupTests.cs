using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages.Account;

/// <summary>On products of their own: a product is set up once.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();

    [Fact]
    public async Task Post_TokenOfTheConsole_MakesAnAdminWhoCanSignIn()
    {
        using var browser = new Browser(product);

        using var made = await SetUpAsync(browser, Token);

        made.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var signedIn = await browser.SignInAsync("ada@example.test", Browser.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.PageAsync("/admin")).QuerySelector("h1")!.TextContent.ShouldBe("Overview");
    }

    [Fact]
    public async Task Get_AnotherToken_IsNotFound()
    {
        using var browser = new Browser(product);

        using var response = await browser.GetAsync("/setup?token=guess");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.ParseAsync(response)).QuerySelector("form.card").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OnceThereIsAUser_TheLinkIsSpent()
    {
        using var browser = new Browser(product);
        (await browser.PageAsync($"/setup?token={Token}")).QuerySelector("form").ShouldNotBeNull();
        await Browser.AddUserAsync(product, Roles.Admin);

        using var response = await browser.GetAsync($"/setup?token={Token}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_ShortPassword_SaysWhatIsWrongAndMakesNobody()
    {
        using var browser = new Browser(product);

        using var response = await SetUpAsync(browser, Token, password: "short");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.ShouldContain("10 characters");
        (await browser.PageAsync("/sign-in")).QuerySelector(".note")!.TextContent.ShouldContain("Nobody can sign in yet");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    private string Token => product.Services.GetRequiredService<SetupToken>().Value;

    private static Task<HttpResponseMessage> SetUpAsync(Browser browser, string token, string password = Browser.Password) =>
        browser.SubmitAsync($"/setup?token={token}", "form", ("Input.Name", "Ada"), ("Input.Email", "ada@example.test"), ("Input.Password", password));
}
