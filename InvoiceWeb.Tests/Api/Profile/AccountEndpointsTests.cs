using System.Net;
using System.Net.Http.Json;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Accounts.TwoStep;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Profile;

[Collection(PagesCollection.Name)]
public sealed class AccountEndpointsTests(IdleProduct product)
{
    private const string NewPassword = "an umbrella full of receipts";

    private readonly AccountDesk desk = new(product);

    [Fact]
    public async Task PutPassword_PresentOneRight_OpensWithTheNewOneAlone()
    {
        var (user, client) = await OpenAsync();
        using (client)
        {
            using var changed = await client.SendJsonAsync(HttpMethod.Put, "/me/password", new { current = Browser.Password, changed = NewPassword });

            changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await SignInAsync(user, Browser.Password)).ShouldBe(HttpStatusCode.Unauthorized);
            (await SignInAsync(user, NewPassword)).ShouldBe(HttpStatusCode.OK);
            (await client.ReadAsync("/me")).GetProperty("email").GetString().ShouldBe(user.Email);
        }
    }

    [Theory]
    [InlineData("not the password", NewPassword, "not your password")]
    [InlineData(Browser.Password, "short", "10 characters")]
    public async Task PutPassword_Refused_SaysWhyAndKeepsThePresentOne(string current, string changed, string reason)
    {
        var (user, client) = await OpenAsync();
        using (client)
        {
            using var refused = await client.SendJsonAsync(HttpMethod.Put, "/me/password", new { current, changed });

            (await ApiClient.ShouldBeAsync(refused, ProblemKind.Invalid)).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain(reason);
            (await SignInAsync(user, Browser.Password)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task TwoStep_OnRenewedAndOff_AnswersAsItStands()
    {
        var (_, client) = await OpenAsync();
        using (client)
        {
            using var none = await client.SendJsonAsync(HttpMethod.Post, "/me/recovery-codes", new { password = Browser.Password });
            await ApiClient.ShouldBeAsync(none, ProblemKind.Conflict);
            using var asked = await client.SendJsonAsync(HttpMethod.Post, "/me/two-step-secret", new { password = Browser.Password });
            var secret = (await ApiClient.BodyAsync(asked, HttpStatusCode.OK)).GetProperty("secret").GetString().ShouldNotBeNull();

            using var wrong = await client.SendJsonAsync(HttpMethod.Post, "/me/two-step-on", new { password = Browser.Password, code = "000000" });
            await ApiClient.ShouldBeAsync(wrong, ProblemKind.Invalid);
            var code = new AuthenticatorApp(secret).CodeAt(DateTimeOffset.UtcNow);
            using var on = await client.SendJsonAsync(HttpMethod.Post, "/me/two-step-on", new { password = Browser.Password, code });
            (await ApiClient.BodyAsync(on, HttpStatusCode.OK)).GetProperty("codes").GetArrayLength().ShouldBe(10);
            (await client.ReadAsync("/me")).GetProperty("twoStep").GetBoolean().ShouldBeTrue();

            using var hidden = await client.SendJsonAsync(HttpMethod.Post, "/me/two-step-secret", new { password = Browser.Password });
            await ApiClient.ShouldBeAsync(hidden, ProblemKind.Conflict);
            using var renewed = await client.SendJsonAsync(HttpMethod.Post, "/me/recovery-codes", new { password = Browser.Password });
            (await ApiClient.BodyAsync(renewed, HttpStatusCode.OK)).GetProperty("codes").GetArrayLength().ShouldBe(10);

            using var off = await client.SendJsonAsync(HttpMethod.Post, "/me/two-step-off", new { password = Browser.Password });
            off.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await client.ReadAsync("/me")).GetProperty("twoStep").GetBoolean().ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("/me/two-step-secret")]
    [InlineData("/me/two-step-on")]
    [InlineData("/me/two-step-off")]
    [InlineData("/me/delete")]
    public async Task Post_WrongPassword_DoesNothing(string path)
    {
        var (user, client) = await OpenAsync();
        using (client)
        {
            object body = path.EndsWith("on", StringComparison.Ordinal) ? new { password = "not the password", code = "000000" } : new { password = "not the password" };

            using var refused = await client.SendJsonAsync(HttpMethod.Post, path, body);

            (await ApiClient.ShouldBeAsync(refused, ProblemKind.Invalid)).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("not your password");
            (await SignInAsync(user, Browser.Password)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task PostDelete_PasswordRight_AccountAndTokenAreGone()
    {
        var (user, client) = await OpenAsync();
        using (client)
        {
            using var deleted = await client.SendJsonAsync(HttpMethod.Post, "/me/delete", new { password = Browser.Password });

            deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            using var after = await client.GetAsync("/me");
            await ApiClient.ShouldBeAsync(after, ProblemKind.NotSignedIn);
            (await SignInAsync(user, Browser.Password)).ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task PutPassword_BySession_TheSessionHolds()
    {
        var user = await desk.AddAsync();
        using var browser = new Browser(product);
        using var signedIn = await browser.SignInAsync(user.Email, Browser.Password);
        using var change = new HttpRequestMessage(HttpMethod.Put, "/api/v1/me/password") { Content = JsonContent.Create(new { current = Browser.Password, changed = NewPassword }) };
        change.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var changed = await browser.SendAsync(change);

        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        changed.Headers.Contains("Set-Cookie").ShouldBeTrue();
        using var me = await browser.GetAsync("/api/v1/me");
        me.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(AppUser User, ApiClient Client)> OpenAsync()
    {
        var user = await desk.AddAsync();
        return (user, new ApiClient(product, await ApiClient.MakeTokenAsync(product, user, TokenScopes.Read, TokenScopes.Write)));
    }

    private async Task<HttpStatusCode> SignInAsync(AppUser user, string password)
    {
        using var client = new ApiClient(product, token: null);
        using var answer = await client.SendJsonAsync(HttpMethod.Post, "/session", new { email = user.Email, password }, ("Sec-Fetch-Site", "same-origin"));
        return answer.StatusCode;
    }
}
