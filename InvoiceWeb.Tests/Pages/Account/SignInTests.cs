using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Account;

[Collection(PagesCollection.Name)]
public sealed class SignInTests(IdleProduct product)
{
    [Fact]
    public async Task Get_NotSignedIn_LeadsToSignInAndBack()
    {
        using var browser = new Browser(product);

        using var response = await browser.GetAsync("/capture");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.PathAndQuery.ShouldBe("/sign-in?ReturnUrl=%2Fcapture");
    }

    [Fact]
    public async Task Get_NotSignedInFromScript_AnswersWithTheBareStatus()
    {
        using var browser = new Browser(product);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "HX-Request", "true" } } };

        using var response = await browser.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/sign-in", "/")]
    [InlineData("/sign-in?returnUrl=%2Fcapture", "/capture")]
    [InlineData("/sign-in?returnUrl=https%3A%2F%2Fevil.test%2F", "/")]
    [InlineData("/sign-in?returnUrl=%2F%2Fevil.test", "/")]
    public async Task Post_RightPassword_LeadsToALocalPage(string page, string destination)
    {
        using var browser = new Browser(product);
        var email = await Browser.AddUserAsync(product, Roles.Employee);

        using var response = await browser.SignInAsync(email, Browser.Password, page);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe(destination);
        (await browser.PageAsync("/")).QuerySelector("h1")!.TextContent.ShouldBe("Invoices");
    }

    [Fact]
    public async Task Post_RightPassword_CookieIsOutOfReachOfScripts()
    {
        using var browser = new Browser(product);

        using var response = await browser.SignInAsync(await Browser.AddUserAsync(product, Roles.Employee), Browser.Password);

        var cookie = response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("invoiceweb=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task Post_WrongPassword_SaysSoWithoutSayingWhich()
    {
        using var browser = new Browser(product);
        var email = await Browser.AddUserAsync(product, Roles.Employee);

        using var known = await browser.SignInAsync(email, "wrong horse battery");
        using var unknown = await browser.SignInAsync("nobody@example.test", "wrong horse battery");

        known.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ErrorAsync(known)).ShouldStartWith("E-mail address or password is wrong.");
        (await ErrorAsync(unknown)).ShouldBe(await ErrorAsync(known));
    }

    [Fact]
    public async Task Post_FiveFailures_LocksOutTheRightPasswordToo()
    {
        using var browser = new Browser(product);
        var email = await Browser.AddUserAsync(product, Roles.Employee);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var failed = await browser.SignInAsync(email, "wrong horse battery");
            failed.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var response = await browser.SignInAsync(email, Browser.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ErrorAsync(response)).ShouldStartWith("E-mail address or password is wrong.");
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var browser = new Browser(product);
        var email = await Browser.AddUserAsync(product, Roles.Employee);
        using var form = new FormUrlEncodedContent([new("Input.Email", email), new("Input.Password", Browser.Password)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form };

        using var response = await browser.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SignOut_Always_EndsTheSession()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.SubmitAsync("/", "form[action='/sign-out']");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var after = await browser.GetAsync("/");
        after.StatusCode.ShouldBe(HttpStatusCode.Found);
        after.Headers.Location!.PathAndQuery.ShouldStartWith("/sign-in");
    }

    private static async Task<string> ErrorAsync(HttpResponseMessage response) =>
        (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.Trim();
}
