using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Accounts.Administration;

/// <summary>On products of their own: it is about all admins there are.</summary>
public sealed class LastAdminGuardTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();

    private AccountDesk Desk => new(product);

    public static TheoryData<string> Deeds => ["demote", "disable", "delete"];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Leave_OnlyAdmin_IsRefused(string deed)
    {
        var admin = await Desk.AddAsync(Roles.Admin);
        await Desk.AddAsync(Roles.Employee);
        await InviteAdminAsync();

        var result = await DoAsync(deed, admin.Email);

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(LastAdminGuard.ErrorCode);
        (await Desk.FindAsync(admin.Email)).ShouldSatisfyAllConditions(
            kept => kept.IsAdmin.ShouldBeTrue(), kept => kept.DisabledAt.ShouldBeNull(), kept => kept.LeavingAdminAt.ShouldBeNull());
    }

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Leave_AnotherAdminRemains_Succeeds(string deed)
    {
        var admin = await Desk.AddAsync(Roles.Admin);
        await Desk.AddAsync(Roles.Admin);

        (await DoAsync(deed, admin.Email)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Leave_AllAtTheSameTime_OneRemains()
    {
        var admins = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Desk.AddAsync(Roles.Admin)));
        string[] deeds = ["demote", "disable", "delete"];
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(admins.Select((admin, i) => TryAsync(deeds[(i + round) % deeds.Length], admin.Email)));
        }

        var left = await Task.WhenAll(admins.Select(admin => Desk.TryFindAsync(admin.Email)));
        left.Count(admin => admin is { IsAdmin: true, DisabledAt: null }).ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Leave_MarkLeftByACrash_IsPassedOverAfterAMinute()
    {
        var (crashed, leaving) = (await Desk.AddAsync(Roles.Admin), await Desk.AddAsync(Roles.Admin));
        await MarkAsync(crashed, DateTime.UtcNow.AddSeconds(-10));
        (await DoAsync("demote", leaving.Email)).Succeeded.ShouldBeFalse();

        await MarkAsync(crashed, DateTime.UtcNow.AddMinutes(-2));

        (await DoAsync("demote", leaving.Email)).Succeeded.ShouldBeTrue();
        var late = await Desk.DoAsync<AppUserManager, IdentityResult>(users => users.UpdateAsync(crashed));
        late.Succeeded.ShouldBeFalse("whoever set the mark must not go through with it any more");
    }

    private async Task MarkAsync(AppUser admin, DateTime since) => await product.Services.GetRequiredService<DatabaseHost>().Collection(Collections.Users)
        .UpdateOneAsync(
            new BsonDocument("_id", ObjectId.Parse(admin.Id)),
            new BsonDocument("$set", new BsonDocument("leavingAdminAt", since)),
            options: null,
            CancellationToken.None);

    /// <summary>An admin who cannot sign in yet counts for none.</summary>
    private Task<Invitation> InviteAdminAsync() =>
        Desk.DoAsync<UserAdministration, Invitation>(admin => admin.InviteAsync("invited@example.test", "Invited", Roles.Admin));

    private async Task TryAsync(string deed, string email)
    {
        if (await Desk.TryFindAsync(email) is { IsAdmin: true, DisabledAt: null })
        {
            await DoAsync(deed, email);
        }
    }

    private Task<IdentityResult> DoAsync(string deed, string email) => Desk.DoAsync<UserAdministration, IdentityResult>(async administration =>
    {
        var user = await Desk.FindAsync(email);
        return deed switch
        {
            "demote" => await administration.ChangeRoleAsync(user, Roles.Employee, CancellationToken.None),
            "disable" => await administration.DisableAsync(user, CancellationToken.None),
            _ => await administration.DeleteAsync(user, CancellationToken.None),
        };
    });
}
