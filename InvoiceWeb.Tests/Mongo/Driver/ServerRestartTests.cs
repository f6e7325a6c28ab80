using Mongo.Bson;
using Mongo.Driver;
using Mongo.Embedded;

namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>A client that outlives its server; the embedded one, because a test may restart it.</summary>
public sealed class ServerRestartTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("driver-restart-");
    private EmbeddedMongoServer _server = null!; // set before any test runs
    private MongoClient _client = null!; // as above

    private IMongoCollection<BsonDocument> Collection => _client.GetDatabase("db").GetCollection("c");

    [Fact]
    public async Task ChangeStream_ServerRestarts_MissesNothingAndRepeatsNothing()
    {
        await using var stream = await Collection.WatchAsync([], options: null, CancellationToken.None);
        await using var changes = stream.GetAsyncEnumerator(CancellationToken.None);
        await Collection.InsertOneAsync(new BsonDocument("_id", 0), CancellationToken.None);
        (await changes.MoveNextAsync()).ShouldBeTrue();
        var seen = new List<BsonValue> { changes.Current.DocumentKey.ShouldNotBeNull()["_id"] };

        await Collection.InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None);
        await _server.DisposeAsync();
        _server = await StartAsync();
        await Collection.InsertOneAsync(new BsonDocument("_id", 2), CancellationToken.None);
        while (seen.Count < 3 && await changes.MoveNextAsync())
        {
            seen.Add(changes.Current.DocumentKey.ShouldNotBeNull()["_id"]);
        }

        seen.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public async Task Find_ServerRestarts_GoesOnByItself()
    {
        await Collection.InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None);

        await _server.DisposeAsync();
        _server = await StartAsync();

        (await Collection.FindOneAsync([], options: null, CancellationToken.None)).ShouldBe(new BsonDocument("_id", 1));
    }

    public async Task InitializeAsync()
    {
        _server = await StartAsync();
        _client = new MongoClient(_server.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task<EmbeddedMongoServer> StartAsync() =>
        EmbeddedMongoServer.StartAsync(new EmbeddedMongoOptions { DataDirectory = _folder.FullName }, CancellationToken.None);
}
