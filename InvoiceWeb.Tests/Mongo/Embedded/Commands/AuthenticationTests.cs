using System.Net;
using InvoiceWeb.Tests.Infrastructure;
using Mongo.Bson;
using Mongo.Driver;
using Mongo.Embedded;

namespace InvoiceWeb.Tests.Mongo.Embedded.Commands;

/// <summary>The port with a user, through libmongoc; other people's drivers try the same in the conformance suite.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string Password = "p@ss word=,%";

    private readonly TemporaryFolder _folder = new();
    private EmbeddedMongoServer _server = null!; // set before any test runs

    [Fact]
    public async Task Client_RightPassword_ReadsAndWrites()
    {
        await using var client = Connect("us=er,", Password);
        var collection = client.GetDatabase("db").GetCollection("c");

        await collection.InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None);

        (await collection.FindOneAsync([], options: null, CancellationToken.None)).ShouldBe(new BsonDocument("_id", 1));
    }

    [Theory]
    [InlineData("us=er,", "wrong")]
    [InlineData("nobody", Password)]
    public async Task Client_WrongPasswordOrUser_IsRefusedTheSameWay(string user, string password)
    {
        await using var client = Connect(user, password);

        var refusal = await Should.ThrowAsync<MongoAuthenticationException>(() => Ping(client));

        refusal.Message.ShouldContain("Authentication failed.");
    }

    [Fact]
    public async Task Client_WithoutUser_IsRefused()
    {
        await using var client = new MongoClient($"mongodb://{_server.TcpEndPoint}/?directConnection=true");

        var refusal = await Should.ThrowAsync<MongoCommandException>(() => Ping(client));

        refusal.Code.ShouldBe(13);
    }

    [Fact]
    public async Task Client_OnTheUnixSocket_NeedsNoPassword()
    {
        await using var client = new MongoClient(_server.ConnectionString);

        (await Ping(client))["ok"].ToDouble().ShouldBe(1);
    }

    [Theory]
    [InlineData("0.0.0.0", "user", "password")]
    [InlineData("192.0.2.1", "user", "password")]
    [InlineData("127.0.0.1", "", "password")]
    [InlineData("127.0.0.1", "user", "")]
    [InlineData("127.0.0.1", "user", "pässword")]
    public void TcpAccess_OpenToOthersOrToEverybody_CannotBeMade(string address, string user, string password) =>
        Should.Throw<InvalidOperationException>(() => new TcpAccess(new IPEndPoint(IPAddress.Parse(address), 0), user, password));

    public async Task InitializeAsync() => _server = await EmbeddedMongoServer.StartAsync(
        new EmbeddedMongoOptions { DataDirectory = _folder.Path, Tcp = new TcpAccess(new IPEndPoint(IPAddress.Loopback, 0), "us=er,", Password) },
        CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Something that only those who signed in may ask.</summary>
    private static Task<BsonDocument> Ping(MongoClient client) => client.GetDatabase("admin").RunCommandAsync(new BsonDocument("listDatabases", 1), CancellationToken.None);

    private MongoClient Connect(string user, string password) => new(
        $"mongodb://{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(password)}@{_server.TcpEndPoint}/?directConnection=true&authMechanism=SCRAM-SHA-256");
}
