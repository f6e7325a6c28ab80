using System.Net;
using System.Text.Json;
using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Accounts.TwoStep;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Profile;

[Collection(PagesCollection.Name)]
public sealed class ProfileTests(IdleProduct product) : IAsyncLifetime
{
    private const string Changed = "another horse battery";

    private readonly AccountDesk desk = new(product);
    private readonly Browser browser = new(product);
    private string email = "";

    public async Task InitializeAsync()
    {
        email = await Browser.AddUserAsync(product, Roles.Employee);
        using var signedIn = await browser.SignInAsync(email, Browser.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    public Task DisposeAsync()
    {
        browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task PostPassword_RightPresentOne_WorksFromNowOnAndKeepsThisSession()
    {
        using var response = await browser.SubmitAsync("/profile/password", "form.form", ("Current", Browser.Password), ("Changed", Changed));

        response.Headers.Location!.OriginalString.ShouldBe("/profile");
        (await browser.PageAsync("/profile")).ShouldNotBeNull();
        (await StatusOfSignInAsync(Browser.Password)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StatusOfSignInAsync(Changed)).ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("not the password", Changed, "not your password")]
    [InlineData(Browser.Password, "short", "10 characters")]
    public async Task PostPassword_Flawed_SaysWhyAndChangesNothing(string current, string changed, string problem)
    {
        using var response = await browser.SubmitAsync("/profile/password", "form.form", ("Current", current), ("Changed", changed));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.ShouldContain(problem);
        (await StatusOfSignInAsync(Browser.Password)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task PostPassword_GuessedFiveTimes_LocksAsAtTheDoor()
    {
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await browser.SubmitAsync("/profile/password", "form.form", ("Current", $"guess {guess}"), ("Changed", Changed));
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var right = await browser.SubmitAsync("/profile/password", "form.form", ("Current", Browser.Password), ("Changed", Changed));

        right.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task TwoStep_TurnedOn_AsksForACodeThatWorksOnce()
    {
        var (app, _, turnedOn) = await TurnOnAsync();
        using var phone = new Browser(product);

        using var password = await phone.SignInAsync(email, Browser.Password, "/sign-in?returnUrl=%2Fcapture");
        var step = password.Headers.Location!.OriginalString;
        step.ShouldStartWith("/sign-in/code?ReturnUrl=%2Fcapture");
        using var stillOut = await phone.GetAsync("/");
        stillOut.StatusCode.ShouldBe(HttpStatusCode.Found);

        // The code that turned it on is spent; the phone's clock may be fast by half a minute.
        using var spent = await phone.SubmitAsync(step, "form.form", ("Code", app.CodeAt(turnedOn)));
        spent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var right = await phone.SubmitAsync(step, "form.form", ("Code", app.CodeAt(turnedOn, ahead: 1)));

        right.Headers.Location!.OriginalString.ShouldBe("/capture");
        (await phone.PageAsync("/")).ShouldNotBeNull();
    }

    [Fact]
    public async Task TwoStep_RecoveryCode_SignsInOnce()
    {
        var (_, codes, _) = await TurnOnAsync();

        (await StatusOfRecoveryAsync(codes[3])).ShouldBe(HttpStatusCode.Found);
        (await StatusOfRecoveryAsync(codes[3])).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StatusOfRecoveryAsync(codes[4].ToLowerInvariant())).ShouldBe(HttpStatusCode.Found);
        (await desk.FindAsync(email)).RecoveryCodes.Count.ShouldBe(8);
    }

    [Fact]
    public async Task TwoStep_FiveWrongCodes_LockTheAccount()
    {
        var (app, _, _) = await TurnOnAsync();
        using var phone = new Browser(product);
        using var password = await phone.SignInAsync(email, Browser.Password);
        var step = password.Headers.Location!.OriginalString;
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await phone.SubmitAsync(step, "form.form", ("Code", "000000"));
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var right = await phone.SubmitAsync(step, "form.form", ("Code", app.CodeAt(DateTimeOffset.UtcNow, ahead: 1)));

        right.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task TwoStep_WrongCodeAtFirst_StaysOff()
    {
        using var response = await browser.SubmitAsync("/profile/two-step", "form.form", ("code", "000000"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.FindAsync(email)).TwoFactorEnabled.ShouldBeFalse();
        (await StatusOfSignInAsync(Browser.Password)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task TwoStep_TurnedOff_NeedsThePassword()
    {
        await TurnOnAsync();
        using (var refused = await browser.SubmitAsync("/profile/two-step", "form[action$='Off']", ("password", "not the password")))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await desk.FindAsync(email)).TwoFactorEnabled.ShouldBeTrue();

        using var done = await browser.SubmitAsync("/profile/two-step", "form[action$='Off']", ("password", Browser.Password));

        done.Headers.Location!.OriginalString.ShouldBe("/profile");
        (await desk.FindAsync(email)).ShouldSatisfyAllConditions(
            user => user.TwoFactorEnabled.ShouldBeFalse(), user => user.ProtectedAuthenticatorKey.ShouldBeNull());
    }

    [Fact]
    public async Task TwoStep_NewCodes_ReplaceTheOldOnes()
    {
        var (_, old, _) = await TurnOnAsync();

        using var response = await browser.SubmitAsync("/profile/two-step", "form[action$='Codes']", ("password", Browser.Password));

        var renewed = (await Browser.ParseAsync(response)).QuerySelectorAll(".codes li").Select(code => code.TextContent).ToList();
        renewed.Count.ShouldBe(10);
        renewed.Intersect(old, StringComparer.Ordinal).ShouldBeEmpty();
        (await StatusOfRecoveryAsync(old[0])).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StatusOfRecoveryAsync(renewed[0])).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task GetTwoStep_Off_DrawsTheCodeWithoutScriptOrStyle()
    {
        var page = await browser.PageAsync("/profile/two-step");

        page.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(2_000);
        page.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty();
        page.QuerySelector("a[href^='otpauth://totp/InvoiceWeb:']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Export_Always_HasTheAccountTheInvoicesAndTheDeedsOfNobodyElse()
    {
        var invoice = await new InvoiceDesk(product).SendAsync(browser);
        using var other = await Browser.SignedInAsync(product);
        await new InvoiceDesk(product).SendAsync(other);

        using var response = await browser.GetAsync("/profile/export");
        using var data = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());

        response.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldEndWith(".json");
        data.RootElement.GetProperty("account").GetProperty("email").GetString().ShouldBe(email);
        data.RootElement.GetProperty("invoices").EnumerateArray().Select(sent => sent.GetProperty("id").GetString()).ShouldBe([invoice.Id.Value]);
        data.RootElement.GetProperty("activity").EnumerateArray().Select(deed => deed.GetProperty("action").GetString()).ShouldBe(["data-exported", "invoice-sent", "signed-in"]);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("Hash", Case.Insensitive);
    }

    [Fact]
    public async Task Delete_RightPassword_RemovesTheAccountAndKeepsTheInvoices()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var invoice = await new InvoiceDesk(product).SendAsync(browser);
        using (var refused = await browser.SubmitAsync("/profile/delete", "form.form", ("Password", "not the password")))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var response = await browser.SubmitAsync("/profile/delete", "form.form", ("Password", Browser.Password));

        response.Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (await desk.TryFindAsync(email)).ShouldBeNull();
        using var after = await browser.GetAsync("/");
        after.Headers.Location!.AbsolutePath.ShouldBe("/sign-in");
        (await admin.PageAsync($"/invoices/{invoice.Id}")).Body!.TextContent.ShouldContain("Former user");
    }

    private async Task<(AuthenticatorApp App, IReadOnlyList<string> Codes, DateTimeOffset At)> TurnOnAsync()
    {
        var page = await browser.PageAsync("/profile/two-step");
        var app = new AuthenticatorApp(page.QuerySelector("#secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal)); // shown while it is off
        var at = DateTimeOffset.UtcNow;
        using var response = await browser.SubmitAsync("/profile/two-step", "form.form", ("code", app.CodeAt(at)));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (app, [.. (await Browser.ParseAsync(response)).QuerySelectorAll(".codes li").Select(code => code.TextContent)], at);
    }

    private async Task<HttpStatusCode> StatusOfSignInAsync(string password)
    {
        using var other = new Browser(product);
        using var response = await other.SignInAsync(email, password);
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> StatusOfRecoveryAsync(string code)
    {
        using var other = new Browser(product);
        using var password = await other.SignInAsync(email, Browser.Password);
        using var response = await other.SubmitAsync("/sign-in/code?recovery=true", "form.form", ("Code", code));
        return response.StatusCode;
    }
}
