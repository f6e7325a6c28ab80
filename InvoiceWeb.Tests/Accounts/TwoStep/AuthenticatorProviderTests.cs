using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.TwoStep;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Accounts.TwoStep;

public sealed class AuthenticatorProviderTests(IdleProduct product) : IClassFixture<IdleProduct>, IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
    private readonly AsyncServiceScope scope = product.Services.CreateAsyncScope();

    private AppUserManager Users => scope.ServiceProvider.GetRequiredService<AppUserManager>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public async Task ValidateAsync_PhoneThatIsFastOrSlow_IsRightByOneStepAtMost(int ahead, bool right)
    {
        var (user, app) = await EnrolAsync();

        (await CheckAsync(user, app.CodeAt(clock.GetUtcNow(), ahead))).ShouldBe(right);
    }

    [Fact]
    public async Task ValidateAsync_CodeOrOlderOneAfterwards_IsRefused()
    {
        var (user, app) = await EnrolAsync();
        var code = app.CodeAt(clock.GetUtcNow());

        (await CheckAsync(user, code)).ShouldBeTrue();

        (await CheckAsync(user, code)).ShouldBeFalse();
        (await CheckAsync(user, app.CodeAt(clock.GetUtcNow(), ahead: -1))).ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(30));
        (await CheckAsync(user, app.CodeAt(clock.GetUtcNow()))).ShouldBeTrue();
    }

    [Fact]
    public async Task ValidateAsync_SameCodeAtTheSameTime_CountsOnce()
    {
        var (user, app) = await EnrolAsync();
        var code = app.CodeAt(clock.GetUtcNow());
        var copies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Users.FindByIdAsync(user.Id)));

        var results = await Task.WhenAll(copies.Select(copy => CheckInOwnScopeAsync(copy!, code))); // was stored above

        results.Count(right => right).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    public async Task ValidateAsync_NoCode_IsRefused(string typed)
    {
        var (user, _) = await EnrolAsync();

        (await CheckAsync(user, typed)).ShouldBeFalse();
    }

    private Task<bool> CheckAsync(AppUser user, string code) => new AuthenticatorProvider(clock).ValidateAsync("two-factor", code, Users, user);

    private async Task<bool> CheckInOwnScopeAsync(AppUser user, string code)
    {
        await using var own = product.Services.CreateAsyncScope();
        return await new AuthenticatorProvider(clock).ValidateAsync("two-factor", code, own.ServiceProvider.GetRequiredService<AppUserManager>(), user);
    }

    private async Task<(AppUser User, AuthenticatorApp App)> EnrolAsync()
    {
        var email = $"{Guid.NewGuid():n}@example.test";
        await scope.ServiceProvider.GetRequiredService<UserDirectory>().CreateAsync(email, "Mara", Roles.Employee, "correct horse battery");
        var user = (await Users.FindByEmailAsync(email))!; // made just now
        (await Users.NewAuthenticatorKeyAsync(user)).Succeeded.ShouldBeTrue();
        return (user, new AuthenticatorApp((await Users.GetAuthenticatorKeyAsync(user))!)); // made just now
    }
}
