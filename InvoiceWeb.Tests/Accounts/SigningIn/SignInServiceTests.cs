using System.Diagnostics;
using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Accounts.SigningIn;

/// <summary>What a refusal gives away: nothing.</summary>
public sealed class SignInServiceTests : IAsyncLifetime
{
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(400);

    private readonly IdleProduct plain = new();
    private readonly WebApplicationFactory<Program> product;

    public SignInServiceTests() => product = plain.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("SignIn:RefusalTime", RefusalTime.ToString());
        builder.ConfigureServices(services => services.AddSingleton<IPasswordHasher<AppUser>, CountingHasher>());
    });

    private CountingHasher Hasher => (CountingHasher)product.Services.GetRequiredService<IPasswordHasher<AppUser>>();

    private AccountDesk Desk => new(product);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await product.DisposeAsync();
        await plain.DisposeAsync();
    }

    [Fact]
    public async Task WithPassword_WhateverIsWrong_TheSameWorkTimeAndWords()
    {
        using var browser = new Browser(product);
        var refusals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, email, password) in await CasesAsync())
        {
            var before = Hasher.Verifications;
            var started = Stopwatch.GetTimestamp();

            using var response = await browser.SignInAsync(email, password);

            (Hasher.Verifications - before).ShouldBe(1, kind);
            Stopwatch.GetElapsedTime(started).ShouldBeGreaterThanOrEqualTo(RefusalTime, kind);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, kind);
            refusals[kind] = (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.Trim();
        }

        refusals.Count.ShouldBe(5);
        refusals.Values.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WithPassword_ManyGuessesAtTheSameMoment_LockTheAccount()
    {
        var user = await Desk.AddAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var guesser = new Browser(product);
            using var response = await guesser.SignInAsync(user.Email, $"guess number {i}");
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }));

        (await Desk.FindAsync(user.Email)).LockoutEnd.ShouldNotBeNull();
        using var browser = new Browser(product);
        using var right = await browser.SignInAsync(user.Email, Browser.Password);
        right.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task WithPassword_OldHash_IsRenewed()
    {
        var user = await Desk.AddAsync();
        var weak = new PasswordHasher<AppUser>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
        var old = weak.HashPassword(user, Browser.Password);
        await Desk.DoAsync<AppUserManager, IdentityResult>(async users =>
        {
            var stored = await Desk.FindAsync(user.Email);
            stored.PasswordHash = old;
            return await users.UpdateAsync(stored);
        });
        using var browser = new Browser(product);

        using var response = await browser.SignInAsync(user.Email, Browser.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Desk.FindAsync(user.Email)).PasswordHash.ShouldNotBeNull().Equals(old, StringComparison.Ordinal).ShouldBeFalse();
    }

    private async Task<IReadOnlyList<(string Kind, string Email, string Password)>> CasesAsync()
    {
        var (wrong, locked, disabled) = (await Desk.AddAsync(), await Desk.AddAsync(), await Desk.AddAsync());
        var invited = await Desk.DoAsync<UserAdministration, Invitation>(admin => admin.InviteAsync("invited@example.test", "Invited", Roles.Employee));
        await Desk.DoAsync<AppUserManager, IdentityResult>(async users =>
            await users.SetLockoutEndDateAsync(await Desk.FindAsync(locked.Email), DateTimeOffset.MaxValue));
        await Desk.DoAsync<UserAdministration, IdentityResult>(async admin =>
            await admin.DisableAsync(await Desk.FindAsync(disabled.Email), CancellationToken.None));
        return
        [
            ("unknown", "nobody@example.test", Browser.Password),
            ("wrong", wrong.Email, "not the password"),
            ("locked", locked.Email, Browser.Password),
            ("disabled", disabled.Email, Browser.Password),
            ("invited", invited.User.Email, Browser.Password),
        ];
    }
}
