using InvoiceWeb.Accounts;
using InvoiceWeb.Storage;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Storage;

/// <summary>What of a user stands in the database, and lists of users.</summary>
public sealed class UserStorageTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();

    private AccountDesk Desk => new(product);

    private IMongoCollection<BsonDocument> Users => product.Services.GetRequiredService<DatabaseHost>().Collection(Collections.Users);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task TwoStep_Stored_IsNeitherSecretNorCodes()
    {
        var user = await Desk.AddAsync();
        var (key, codes) = await Desk.DoAsync<AppUserManager, (string, IReadOnlyList<string>)>(async users =>
        {
            var own = (await users.FindByIdAsync(user.Id))!; // made just now
            await users.NewAuthenticatorKeyAsync(own);
            var made = await users.RenewRecoveryCodesAsync(own, endSessions: false);
            return ((await users.GetAuthenticatorKeyAsync(own))!, made);
        });

        var stored = (await Users.FindOneAsync(new BsonDocument("_id", ObjectId.Parse(user.Id)), options: null, CancellationToken.None))!.ToString();

        codes.Count.ShouldBe(10);
        stored.ShouldContain("authenticatorKey");
        stored.ShouldNotContain(key);
        codes.ShouldAllBe(code => !stored.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ToUser_StoredByAnEarlierVersion_HasDefaultsAndIsMadeSearchable()
    {
        var user = await Desk.AddAsync();
        string[] later = ["lastSignInAt", "disabledAt", "leavingAdminAt", "twoFactorEnabled", "authenticatorKey", "lastCodeStep", "recoveryCodes", "link", "terms"];
        var removed = new BsonDocument("$unset", new BsonDocument(later.Select(name => new BsonElement(name, ""))));
        await Users.UpdateOneAsync(new BsonDocument("_id", ObjectId.Parse(user.Id)), removed, options: null, CancellationToken.None);

        var found = await Desk.FindAsync(user.Email);
        (await SearchAsync(user.Email)).ShouldBeEmpty();
        var upgraded = await product.Services.GetRequiredService<UserTermsUpgrade>().RunAsync(CancellationToken.None);

        (found.TwoFactorEnabled, found.DisabledAt, found.Link, found.RecoveryCodes.Count).ShouldBe((false, null, null, 0));
        upgraded.ShouldBe(1);
        (await SearchAsync(user.Email)).ShouldBe([user.Email]);
    }

    [Fact]
    public async Task List_Cursors_ShowEverybodyOnceInOrder()
    {
        foreach (var name in (string[])["carl", "ada", "Bea", "dora", "Emil"])
        {
            await AddAsync($"{name}@example.test", name);
        }

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await ListAsync("", after, limit: 2);
            seen.AddRange(page.Items.Select(user => user.Email.Split('@')[0]));
            after = page.Next;
        }
        while (after is not null);

        seen.ShouldBe(["ada", "Bea", "carl", "dora", "Emil"]);
    }

    [Theory]
    [InlineData("voss", 1)]
    [InlineData("MARA VO", 1)]
    [InlineData("mara.voss@exa", 1)]
    [InlineData("voß", 1)]
    [InlineData("example.test", 2)]
    [InlineData("oss", 0)]
    [InlineData("", 2)]
    public async Task List_Search_FindsByBeginningsOfWords(string search, int found)
    {
        await AddAsync("mara.voss@example.test", "Mara Voß");
        await AddAsync("jonas@example.test", "Jonas Klein");

        (await SearchAsync(search)).Count.ShouldBe(found);
    }

    private Task<bool> AddAsync(string email, string name) =>
        Desk.DoAsync<UserDirectory, bool>(async directory => (await directory.CreateAsync(email, name, Roles.Employee, "correct horse battery")).Succeeded);

    private async Task<IReadOnlyList<string>> SearchAsync(string search) => [.. (await ListAsync(search, after: null, limit: 10)).Items.Select(user => user.Email)];

    private Task<UserPage> ListAsync(string search, string? after, int limit) =>
        Desk.DoAsync<IUserList, UserPage>(list => list.ListAsync(search, after, limit, CancellationToken.None));
}
