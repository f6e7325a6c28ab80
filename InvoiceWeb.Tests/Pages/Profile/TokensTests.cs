using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Api;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages.Profile;

[Collection(PagesCollection.Name)]
public sealed class TokensTests(IdleProduct product) : IAsyncLifetime
{
    private const string Page = "/profile/tokens";
    private const string NewToken = "form[action='/profile/tokens']";

    private readonly AccountDesk desk = new(product);
    private readonly Browser browser = new(product);
    private AppUser owner = null!;

    public async Task InitializeAsync()
    {
        owner = await desk.AddAsync();
        using var signedIn = await browser.SignInAsync(owner.Email, Browser.Password);
    }

    public Task DisposeAsync()
    {
        browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Post_RightPassword_ShowsATokenThatWorksOnce()
    {
        var token = await MakeAsync();

        (await StatusAsync(token)).ShouldBe(HttpStatusCode.OK);
        var later = await browser.PageAsync(Page);
        later.Body!.TextContent.ShouldContain("Bookkeeping");
        later.DocumentElement.OuterHtml.ShouldNotContain(token);
        (await browser.PageAsync("/profile")).Body!.TextContent.ShouldContain("Access tokens: 1");
    }

    [Fact]
    public async Task Post_Made_IsStoredAsAHashAndAudited()
    {
        var token = await MakeAsync();

        var stored = (await product.Services.GetRequiredService<IAccessTokenStore>().ListAsync(owner.UserId, CancellationToken.None)).ShouldHaveSingleItem();
        stored.ToString().ShouldNotContain(token[^43..]);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        (await admin.PageAsync($"/admin/audit?who={owner.Email}&what=tokenMade")).QuerySelector("tbody")!.TextContent.ShouldContain("Bookkeeping (read)");
    }

    [Theory]
    [InlineData("Input.Password", "not the password", "not your password")]
    [InlineData("Input.Name", "", "Give the token a name")]
    [InlineData("Input.Scopes", "admin", "Pick at least one")]
    [InlineData("Input.Days", "4000", "Pick how long")]
    public async Task Post_Flawed_SaysWhyAndMakesNone(string field, string value, string problem)
    {
        (string Name, string Value)[] values =
        [
            .. new[] { ("Input.Name", "Bookkeeping"), ("Input.Scopes", "read"), ("Input.Days", "30"), ("Input.Password", Browser.Password) }.Where(pair => !string.Equals(pair.Item1, field, StringComparison.Ordinal)),
            (field, value),
        ];

        using var response = await browser.SubmitAsync(Page, NewToken, values);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(NewToken)!.TextContent.ShouldContain(problem);
        (await product.Services.GetRequiredService<IAccessTokenStore>().ListAsync(owner.UserId, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_SentTwice_MakesOneToken()
    {
        var token = await MakeAsync();

        using var response = await browser.SubmitAsync(
            Page, NewToken, ("Input.Name", "BOOKKEEPING "), ("Input.Scopes", "read"), ("Input.Days", "30"), ("Input.Password", Browser.Password));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ParseAsync(response)).QuerySelector(NewToken)!.TextContent.ShouldContain("a token of that name already");
        (await product.Services.GetRequiredService<IAccessTokenStore>().ListAsync(owner.UserId, CancellationToken.None)).Count.ShouldBe(1);
        (await StatusAsync(token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task PostRevoke_Own_IsRefusedFromThenOn()
    {
        var token = await MakeAsync();

        using var response = await browser.SubmitAsync(Page, "form.deed", []);

        response.Headers.Location!.OriginalString.ShouldBe(Page);
        (await StatusAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task PostRevoke_SomebodyElses_StaysAsItIs()
    {
        await MakeAsync();
        var theirs = await ApiClient.MakeTokenAsync(product, await desk.AddAsync(), TokenScopes.Read);

        using var response = await browser.SubmitAsync(Page, "form.deed", ("id", theirs.Split('_')[1]));

        (await StatusAsync(theirs)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignOutEverywhere_Always_RevokesTokens()
    {
        var token = await MakeAsync();

        using var response = await browser.SubmitAsync("/profile", "form.deed", []);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await StatusAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task PasswordSetByLink_Always_RevokesTokens()
    {
        var token = await MakeAsync();
        var link = await desk.DoAsync<InvoiceWeb.Accounts.Administration.UserAdministration, string>(async admin =>
            (await admin.CreateLinkAsync((await admin.FindAsync(owner.Id))!)).Token);

        using var response = await browser.SubmitAsync($"/welcome/{link}", "form.form", ("Password", "another horse battery"));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await StatusAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<string> MakeAsync()
    {
        using var response = await browser.SubmitAsync(
            Page, NewToken, ("Input.Name", "Bookkeeping"), ("Input.Scopes", "read"), ("Input.Days", "30"), ("Input.Password", Browser.Password));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await Browser.ParseAsync(response)).QuerySelector("#token").ShouldNotBeNull().GetAttribute("value")!; // an input with one
    }

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var client = new ApiClient(product, token);
        using var response = await client.GetAsync("/invoices");
        return response.StatusCode;
    }
}
