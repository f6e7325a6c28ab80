using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class MongoDatabaseTests(MongoFixture mongo) : IClassFixture<MongoFixture>
{
    [Fact]
    public async Task RunCommand_Ping_IsAnswered() =>
        (await mongo.Database.RunCommandAsync(new BsonDocument("ping", 1), CancellationToken.None))["ok"].ToBoolean().ShouldBeTrue();

    [Fact]
    public async Task RunCommand_Unknown_ThrowsCommandNotFound()
    {
        var failure = await Should.ThrowAsync<MongoCommandException>(
            () => mongo.Database.RunCommandAsync(new BsonDocument("noSuchCommand", 1), CancellationToken.None));

        failure.Code.ShouldBe(59);
        failure.CodeName.ShouldBe("CommandNotFound");
    }

    [Fact]
    public async Task CreateAndDropCollection_ShowsInTheList()
    {
        await mongo.Database.CreateCollectionAsync("made", options: null, CancellationToken.None);
        var made = await mongo.Database.ListCollectionNamesAsync(CancellationToken.None).ToListAsync();
        await mongo.Database.DropCollectionAsync("made", CancellationToken.None);
        await mongo.Database.DropCollectionAsync("made", CancellationToken.None);
        var dropped = await mongo.Database.ListCollectionNamesAsync(CancellationToken.None).ToListAsync();

        made.ShouldContain("made", StringComparer.Ordinal);
        dropped.ShouldNotContain("made", StringComparer.Ordinal);
    }

    [Fact]
    public async Task CreateCollection_Exists_ThrowsNamespaceExists()
    {
        await mongo.Database.CreateCollectionAsync("twice", options: null, CancellationToken.None);

        var failure = await Should.ThrowAsync<MongoCommandException>(
            () => mongo.Database.CreateCollectionAsync("twice", options: null, CancellationToken.None));

        failure.CodeName.ShouldBe("NamespaceExists");
    }
}
