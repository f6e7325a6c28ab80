using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Live;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages.Profile;

/// <summary>On a product that checks sessions at every request, so that no test has to wait for the interval.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly IdleProduct plain = new();
    private readonly WebApplicationFactory<Program> product;

    public SessionTests() => product = plain.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
        services.PostConfigure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero)));

    public static TheoryData<string> Ends => ["signed out everywhere", "sessions ended", "disabled", "role changed", "password reset", "deleted"];

    private AccountDesk Desk => new(product);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await product.DisposeAsync();
        await plain.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Request_SessionEnded_IsSentToSignIn(string end)
    {
        await Desk.AddAsync(Roles.Admin);
        var user = await Desk.AddAsync();
        using var phone = await SignInAsync(user.Email);
        using var desk = await SignInAsync(user.Email);
        (await phone.PageAsync("/")).ShouldNotBeNull();

        await EndAsync(end, user.Email, desk);

        using var after = await phone.GetAsync("/");
        after.StatusCode.ShouldBe(HttpStatusCode.Found);
        after.Headers.Location!.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Request_OtherDeviceAfterPasswordChange_IsSentToSignIn()
    {
        var user = await Desk.AddAsync();
        using var phone = await SignInAsync(user.Email);
        using var desk = await SignInAsync(user.Email);

        using var changed = await desk.SubmitAsync("/profile/password", "form.form", ("Current", Browser.Password), ("Changed", "another horse battery"));

        changed.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var onPhone = await phone.GetAsync("/");
        using var onDesk = await desk.GetAsync("/");
        (onPhone.StatusCode, onDesk.StatusCode).ShouldBe((HttpStatusCode.Found, HttpStatusCode.OK));
    }

    [Fact]
    public void Intervals_OfRequestsAndStreams_AreSecondsAndNotMinutes()
    {
        var options = plain.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<SecurityStampValidatorOptions>>().Value;

        options.ValidationInterval.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(15));
        LiveConnection.BeatInterval.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(20));
    }

    private async Task EndAsync(string end, string email, Browser own)
    {
        if (end is "signed out everywhere")
        {
            using var response = await own.SubmitAsync("/profile", "form[action$='SignOutEverywhere']");
            response.StatusCode.ShouldBe(HttpStatusCode.Found);
            return;
        }

        var result = await Desk.DoAsync<UserAdministration, IdentityResult>(async administration =>
        {
            var user = await Desk.FindAsync(email);
            return end switch
            {
                "sessions ended" => await administration.EndSessionsAsync(user),
                "disabled" => await administration.DisableAsync(user, CancellationToken.None),
                "role changed" => await administration.ChangeRoleAsync(user, Roles.Admin, CancellationToken.None),
                "password reset" => await ResetAsync(administration, user),
                _ => await administration.DeleteAsync(user, CancellationToken.None),
            };
        });
        result.Succeeded.ShouldBeTrue(result.ToString());
    }

    private async Task<IdentityResult> ResetAsync(UserAdministration administration, AppUser user)
    {
        var invitation = await administration.CreateLinkAsync(user);
        return (await Desk.DoAsync<InvoiceWeb.Accounts.Links.PasswordLinks, IdentityResult?>(
            links => links.UseAsync(invitation.Token, "another horse battery", CancellationToken.None)))!; // made just now
    }

    private async Task<Browser> SignInAsync(string email)
    {
        var browser = new Browser(product);
        using var response = await browser.SignInAsync(email, Browser.Password);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        return browser;
    }
}
