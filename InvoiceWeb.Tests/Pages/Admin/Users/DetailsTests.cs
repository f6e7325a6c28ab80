using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.TwoStep;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Tests.Pages.Admin.Users;

[Collection(PagesCollection.Name)]
public sealed class DetailsTests(IdleProduct product)
{
    private readonly AccountDesk desk = new(product);

    [Fact]
    public async Task PostDisableThenEnable_User_IsKeptOutMeanwhile()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await desk.AddAsync();

        await DoAsync(admin, user, "Disable");
        (await CanSignInAsync(user)).ShouldBeFalse();
        await DoAsync(admin, user, "Enable");

        (await CanSignInAsync(user)).ShouldBeTrue();
    }

    [Fact]
    public async Task PostUnlock_LockedUser_CanSignInAgain()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await desk.AddAsync();
        await desk.DoAsync<AppUserManager, IdentityResult>(async users =>
            await users.SetLockoutEndDateAsync(await desk.FindAsync(user.Email), DateTimeOffset.UtcNow.AddMinutes(15)));
        (await CanSignInAsync(user)).ShouldBeFalse();

        await DoAsync(admin, user, "Unlock");

        (await CanSignInAsync(user)).ShouldBeTrue();
    }

    [Fact]
    public async Task PostRole_Employee_BecomesAdmin()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await desk.AddAsync();

        await DoAsync(admin, user, "Role", ("role", Roles.Admin));

        (await desk.FindAsync(user.Email)).Roles.ShouldBe([Roles.Admin]);
    }

    [Fact]
    public async Task PostRole_Unknown_IsRefused()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await desk.AddAsync();

        using var response = await PostAsync(admin, user, "Role", ("role", "owner"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.FindAsync(user.Email)).Roles.ShouldBe([Roles.Employee]);
    }

    [Fact]
    public async Task PostLink_ForgottenPassword_SetsANewOne()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await desk.AddAsync();

        await DoAsync(admin, user, "Link");
        var link = (await admin.PageAsync($"/admin/users/{user.Id}")).QuerySelector("#one-time-link")!.GetAttribute("value")!; // shown once, now
        (await CanSignInAsync(user)).ShouldBeTrue("until the link is used");
        using var browser = new Browser(product);
        using var set = await browser.SubmitAsync(new Uri(link).AbsolutePath, "form.form", ("Password", "another horse battery"));

        (await CanSignInAsync(user)).ShouldBeFalse();
        using var signedIn = await browser.SignInAsync(user.Email, "another horse battery");
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task PostTwoStepOff_UserWithoutPhone_IsAskedForThePasswordAlone()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await desk.AddAsync();
        await desk.DoAsync<AppUserManager, IReadOnlyList<string>>(async users =>
        {
            var own = await desk.FindAsync(user.Email);
            await users.NewAuthenticatorKeyAsync(own);
            own.TwoFactorEnabled = true;
            return await users.RenewRecoveryCodesAsync(own, endSessions: true);
        });

        await DoAsync(admin, user, "TwoStepOff");

        var after = await desk.FindAsync(user.Email);
        (after.TwoFactorEnabled, after.ProtectedAuthenticatorKey, after.RecoveryCodes.Count).ShouldBe((false, null, RecoveryCodes.None.Count));
        (await CanSignInAsync(user)).ShouldBeTrue();
    }

    [Fact]
    public async Task PostDelete_User_KeepsTheInvoicesWithoutTheName()
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var user = await desk.AddAsync();
        using var browser = new Browser(product);
        using (await browser.SignInAsync(user.Email, Browser.Password))
        {
            var invoice = await new InvoiceDesk(product).SendAsync(browser);

            using var response = await PostAsync(admin, user, "Delete");

            response.Headers.Location!.OriginalString.ShouldBe("/admin/users");
            (await desk.TryFindAsync(user.Email)).ShouldBeNull();
            // The history, too, told who sent it.
            var page = (await admin.PageAsync($"/invoices/{invoice.Id}")).QuerySelector("main")!;
            page.TextContent.ShouldContain("Former user");
            page.TextContent.ShouldNotContain("Mara Voss");
        }
    }

    [Theory]
    [InlineData("/admin/users/000000000000000000000000")]
    [InlineData("/admin/users/zzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task Get_Nobody_IsNotFound(string path)
    {
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);

        using var response = await admin.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Disable")]
    [InlineData("Role")]
    [InlineData("Link")]
    [InlineData("Delete")]
    public async Task Post_Employee_IsDenied(string handler)
    {
        using var employee = await Browser.SignedInAsync(product);
        var user = await desk.AddAsync();

        using var response = await PostAsync(employee, user, handler, ("role", Roles.Admin));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await desk.FindAsync(user.Email)).ShouldSatisfyAllConditions(
            kept => kept.DisabledAt.ShouldBeNull(), kept => kept.Link.ShouldBeNull(), kept => kept.IsAdmin.ShouldBeFalse());
    }

    private async Task<bool> CanSignInAsync(AppUser user)
    {
        using var browser = new Browser(product);
        using var response = await browser.SignInAsync(user.Email, Browser.Password);
        return response.StatusCode is HttpStatusCode.Found && string.Equals(response.Headers.Location!.OriginalString, "/", StringComparison.Ordinal);
    }

    private static async Task DoAsync(Browser admin, AppUser user, string handler, params (string Name, string Value)[] values)
    {
        using var response = await PostAsync(admin, user, handler, values);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, AppUser user, string handler, params (string Name, string Value)[] values)
    {
        using var form = new FormUrlEncodedContent(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return await browser.PostAsHtmxAsync($"/admin/users/{user.Id}?handler={handler}", form);
    }
}
