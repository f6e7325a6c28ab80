using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Accounts;

public sealed class MongoUserStoreTests(IdleProduct product) : IClassFixture<IdleProduct>, IAsyncDisposable
{
    private const string Password = "correct horse battery";

    private readonly AsyncServiceScope scope = product.Services.CreateAsyncScope();

    private UserManager<AppUser> Users => scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();

    private UserDirectory Directory => scope.ServiceProvider.GetRequiredService<UserDirectory>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    [Fact]
    public async Task CreateAsync_NewUser_IsFoundByEmailInAnyCase()
    {
        (await Directory.CreateAsync("Mara.O'Neill@example.com", "Mara", Roles.Employee, Password)).Succeeded.ShouldBeTrue();

        var found = (await Users.FindByEmailAsync("mara.o'neill@EXAMPLE.com")).ShouldNotBeNull();

        (found.DisplayName, found.Email).ShouldBe(("Mara", "Mara.O'Neill@example.com"));
        (await Users.IsInRoleAsync(found, Roles.Employee)).ShouldBeTrue();
        (await Users.IsInRoleAsync(found, Roles.Admin)).ShouldBeFalse();
        (await Users.CheckPasswordAsync(found, Password)).ShouldBeTrue();
        (await Users.CheckPasswordAsync(found, "wrong")).ShouldBeFalse();
    }

    [Fact]
    public async Task CreateAsync_SameEmailTwice_IsRefused()
    {
        await Directory.CreateAsync("twice@example.com", "One", Roles.Employee, Password);

        (await Directory.CreateAsync("TWICE@example.com", "Two", Roles.Employee, Password)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task CreateAsync_SameEmailAtTheSameTime_MakesOne()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CreateInOwnScopeAsync("race@example.com")));

        results.Count(result => result.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task UpdateAsync_ChangedMeanwhile_IsAConflict()
    {
        await Directory.CreateAsync("conflict@example.com", "Before", Roles.Employee, Password);
        var (first, second) = (await LoadAsync("conflict@example.com"), await LoadAsync("conflict@example.com"));
        first.DisplayName = "First";
        second.DisplayName = "Second";

        (await Users.UpdateAsync(first)).Succeeded.ShouldBeTrue();
        (await Users.UpdateAsync(second)).Succeeded.ShouldBeFalse();

        (await LoadAsync("conflict@example.com")).DisplayName.ShouldBe("First");
    }

    [Fact]
    public async Task AccessFailedAsync_FiveTimes_LocksOut()
    {
        await Directory.CreateAsync("locked@example.com", "Locked", Roles.Employee, Password);
        for (var i = 0; i < 5; i++)
        {
            (await Users.IsLockedOutAsync(await LoadAsync("locked@example.com"))).ShouldBeFalse();
            await Users.AccessFailedAsync(await LoadAsync("locked@example.com"));
        }

        (await Users.IsLockedOutAsync(await LoadAsync("locked@example.com"))).ShouldBeTrue();
    }

    [Fact]
    public async Task DeleteAsync_User_IsGone()
    {
        await Directory.CreateAsync("gone@example.com", "Gone", Roles.Employee, Password);

        (await Users.DeleteAsync(await LoadAsync("gone@example.com"))).Succeeded.ShouldBeTrue();

        (await Users.FindByEmailAsync("gone@example.com")).ShouldBeNull();
    }

    [Theory]
    [InlineData("not-an-address", Password)]
    [InlineData("short@example.com", "short")]
    public async Task CreateAsync_BadInput_SaysWhy(string email, string password) =>
        (await Directory.CreateAsync(email, "Bad", Roles.Employee, password)).Errors.ShouldNotBeEmpty();

    private async Task<AppUser> LoadAsync(string email) => (await Users.FindByEmailAsync(email)).ShouldNotBeNull();

    private async Task<IdentityResult> CreateInOwnScopeAsync(string email)
    {
        await using var own = product.Services.CreateAsyncScope();
        return await own.ServiceProvider.GetRequiredService<UserDirectory>().CreateAsync(email, "Racer", Roles.Employee, Password);
    }
}
