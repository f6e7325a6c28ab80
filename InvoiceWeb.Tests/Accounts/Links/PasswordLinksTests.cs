using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Accounts.Links;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Accounts.Links;

public sealed class PasswordLinksTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private const string Password = "a new password for me";

    private readonly AccountDesk desk = new(product);

    [Fact]
    public async Task UseAsync_AtTheSameTime_WorksOnce()
    {
        var (user, token) = await InviteAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => UseAsync(token, $"{Password} {i}")));

        results.Count(result => result).ShouldBe(1);
        (await UseAsync(token, Password)).ShouldBeFalse();
        (await desk.FindAsync(user.Email)).PasswordHash.ShouldNotBeNull();
    }

    [Fact]
    public async Task UseAsync_ReplacedByANewerOne_WorksNoMore()
    {
        var (user, old) = await InviteAsync();
        var renewed = await desk.DoAsync<UserAdministration, Invitation>(async admin => await admin.CreateLinkAsync(await desk.FindAsync(user.Email)));

        (await UseAsync(old, Password)).ShouldBeFalse();
        (await UseAsync(renewed.Token, Password)).ShouldBeTrue();
    }

    [Fact]
    public async Task UseAsync_Expired_WorksNoMore()
    {
        var (user, token) = await InviteAsync();
        var expired = new BsonDocument("$set", new BsonDocument("link.expiresAt", DateTime.UtcNow.AddMinutes(-1)));
        await Users.UpdateOneAsync(new BsonDocument("_id", ObjectId.Parse(user.Id)), expired, options: null, CancellationToken.None);

        (await UseAsync(token, Password)).ShouldBeFalse();
    }

    [Fact]
    public async Task UseAsync_DisabledAccount_WorksNoMore()
    {
        var (user, token) = await InviteAsync();
        await desk.DoAsync<UserAdministration, bool>(async admin => (await admin.DisableAsync(await desk.FindAsync(user.Email), CancellationToken.None)).Succeeded);

        (await UseAsync(token, Password)).ShouldBeFalse();
    }

    [Fact]
    public async Task UseAsync_PasswordRefused_KeepsTheLink()
    {
        var (_, token) = await InviteAsync();

        (await UseAsync(token, "short")).ShouldBeFalse();

        (await UseAsync(token, Password)).ShouldBeTrue();
    }

    [Fact]
    public async Task InviteAsync_Always_StoresNoToken()
    {
        var (user, token) = await InviteAsync();

        var stored = await Users.FindOneAsync(new BsonDocument("_id", ObjectId.Parse(user.Id)), options: null, CancellationToken.None);

        stored!.ToString().ShouldContain(LinkToken.Hash(token)); // was stored just now
        stored.ToString().ShouldNotContain(token);
    }

    private IMongoCollection<BsonDocument> Users => product.Services.GetRequiredService<DatabaseHost>().Collection(Collections.Users);

    private async Task<(AppUser User, string Token)> InviteAsync()
    {
        var invitation = await desk.DoAsync<UserAdministration, Invitation>(admin => admin.InviteAsync($"{Guid.NewGuid():n}@example.test", "Nora", Roles.Employee));
        invitation.Result.Succeeded.ShouldBeTrue();
        return (invitation.User, invitation.Token);
    }

    private Task<bool> UseAsync(string token, string password) =>
        desk.DoAsync<PasswordLinks, bool>(async links => await links.UseAsync(token, password, CancellationToken.None) is { Succeeded: true });
}
