using System.Collections.Concurrent;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>What the client sends, seen from a server that writes it down.</summary>
public sealed class WireTests
{
    private readonly ConcurrentQueue<BsonDocument> _commands = new();

    [Fact]
    public async Task InsertOne_ConnectionBreaks_IsSentAgainAsTheSameWrite()
    {
        await using var server = Server(() => _commands.Count == 1 ? null : Written);
        await using var client = new MongoClient(server.ConnectionString);

        await Collection(client).InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None);

        _commands.Count.ShouldBe(2);
        _commands.Select(command => command["txnNumber"]).Distinct().Count().ShouldBe(1);
        _commands.Select(command => command["lsid"]).Distinct().Count().ShouldBe(1);
        _commands.ShouldAllBe(command => command["documents"][0].Equals(new BsonDocument("_id", 1)));
    }

    [Fact]
    public async Task FindOneAndUpdate_ConnectionBreaks_IsSentAgainAsTheSameWrite()
    {
        await using var server = Server(() => _commands.Count == 1 ? null : ScriptedServer.Ok);
        await using var client = new MongoClient(server.ConnectionString);

        await Collection(client).FindOneAndUpdateAsync(
            [], new BsonDocument("$inc", new BsonDocument("n", 1)), options: null, CancellationToken.None);

        _commands.Count.ShouldBe(2);
        _commands.Select(command => command["txnNumber"]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task InsertOne_RetryIsTurnedOff_IsSentOnce()
    {
        await using var server = Server(() => null);
        await using var client = new MongoClient(server.ConnectionString + "&retryWrites=false");

        await Should.ThrowAsync<MongoConnectionException>(
            () => Collection(client).InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None));

        _commands.ShouldHaveSingleItem().Contains("txnNumber").ShouldBeFalse();
    }

    [Fact]
    public async Task Find_ConnectionBreaks_IsSentAgain()
    {
        await using var server = Server(() => _commands.Count == 1 ? null : ScriptedServer.Cursor(0, "firstBatch", new BsonDocument("a", 1)));
        await using var client = new MongoClient(server.ConnectionString);

        var found = await Collection(client).FindOneAsync([], options: null, CancellationToken.None);

        found.ShouldBe(new BsonDocument("a", 1));
        _commands.Count.ShouldBe(2);
    }

    [Fact]
    public async Task InsertOne_ConcernInConnectionString_ReachesTheServer()
    {
        await using var server = Server(() => Written);
        await using var client = new MongoClient(server.ConnectionString + "&w=majority&journal=true");

        await Collection(client).InsertOneAsync([], CancellationToken.None);

        _commands.ShouldHaveSingleItem()["writeConcern"].ShouldBe(new BsonDocument { { "w", "majority" }, { "j", true } });
    }

    [Fact]
    public async Task InsertOne_ConcernInSettings_TakesPrecedence()
    {
        await using var server = Server(() => Written);
        await using var client = new MongoClient(server.ConnectionString + "&w=1");
        var settings = new MongoCollectionSettings { WriteConcern = WriteConcern.Majority };

        await client.GetDatabase("db").GetCollection("c", settings).InsertOneAsync([], CancellationToken.None);
        await client.GetDatabase("db").GetCollection("c", settings).FindOneAndUpdateAsync(
            [], new BsonDocument("$unset", new BsonDocument("a", 1)), options: null, CancellationToken.None);

        _commands.Count.ShouldBe(2);
        _commands.ShouldAllBe(command => command["writeConcern"]["w"].Equals("majority"));
    }

    [Fact]
    public async Task Find_ReadConcern_ReachesTheServerFromStringAndSettings()
    {
        await using var server = Server(() => ScriptedServer.Cursor(0, "firstBatch"));
        await using var client = new MongoClient(server.ConnectionString + "&readConcernLevel=local");
        var settings = new MongoCollectionSettings { ReadConcern = "majority" };

        await client.GetDatabase("db").GetCollection("c").FindOneAsync([], options: null, CancellationToken.None);
        await client.GetDatabase("db").GetCollection("c", settings).FindOneAsync([], options: null, CancellationToken.None);

        _commands.Select(command => command["readConcern"]["level"].AsString).ShouldBe(["local", "majority"]);
    }

    [Fact]
    public async Task Find_Options_ReachTheServer()
    {
        await using var server = Server(() => ScriptedServer.Cursor(0, "firstBatch"));
        await using var client = new MongoClient(server.ConnectionString);
        var options = new FindOptions { Hint = "a_1", MaxTime = TimeSpan.FromSeconds(3), BatchSize = 5 };

        await Collection(client).FindAsync(new BsonDocument("a", 1), options, CancellationToken.None).CountAsync();

        var command = _commands.ShouldHaveSingleItem();
        command["filter"].ShouldBe(new BsonDocument("a", 1));
        command["hint"].ShouldBe("a_1");
        command["maxTimeMS"].ToInt64().ShouldBe(3000);
        command["batchSize"].ToInt64().ShouldBe(5);
    }

    [Fact]
    public async Task RunCommand_PasswordIsRefused_ThrowsAuthenticationException()
    {
        await using var server = Server(() => ScriptedServer.Failure(18, "AuthenticationFailed"));
        var withUser = server.ConnectionString.Replace("mongodb://", "mongodb://user:wrong@", StringComparison.Ordinal);
        await using var client = new MongoClient(withUser + "&authMechanism=SCRAM-SHA-256&serverSelectionTimeoutMS=2000");

        await Should.ThrowAsync<MongoAuthenticationException>(
            () => client.GetDatabase("db").RunCommandAsync(new BsonDocument("ping", 1), CancellationToken.None));

        _commands.First().Elements[0].Name.ShouldBe("saslStart");
        _commands.First()["mechanism"].ShouldBe("SCRAM-SHA-256");
    }

    [Fact]
    public void Constructor_TlsReplicaSetWithUser_IsTaken()
    {
        using var client = new MongoClient(
            "mongodb://user:pass@one.invalid,two.invalid/?replicaSet=rs&tls=true&authMechanism=SCRAM-SHA-256&w=majority&journal=true");

        client.GetDatabase("db").Name.ShouldBe("db");
    }

    private static BsonDocument Written => new() { { "ok", 1.0 }, { "n", 1 } };

    private static IMongoCollection<BsonDocument> Collection(MongoClient client) => client.GetDatabase("db").GetCollection("c");

    private ScriptedServer Server(Func<BsonDocument?> answer) => new(command =>
    {
        _commands.Enqueue(command);
        return answer();
    });
}
