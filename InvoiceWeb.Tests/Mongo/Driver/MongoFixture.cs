using Mongo.Bson;
using Mongo.Driver;
using Mongo.Embedded;

namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>
/// A database of its own for the tests of a class: on the MongoDB that INVOICEWEB_TEST_MONGODB names, else on an embedded server.
/// </summary>
public sealed class MongoFixture : IAsyncLifetime, IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("driver-test-");
    private EmbeddedMongoServer? _embedded;
    private MongoClient? _client;

    public string ConnectionString { get; private set; } = Environment.GetEnvironmentVariable("INVOICEWEB_TEST_MONGODB") ?? string.Empty;

    public IMongoDatabase Database { get; private set; } = null!; // set before any test runs

    /// <summary>A client of one's own for the same server, with more options in the connection string.</summary>
    public MongoClient NewClient(string options)
    {
        var separator = ConnectionString.Contains('?', StringComparison.Ordinal) ? "&" : ConnectionString.AsSpan().Count('/') > 2 ? "?" : "/?";
        return new MongoClient(ConnectionString + separator + options);
    }

    /// <summary>An empty collection that no other test uses.</summary>
    public IMongoCollection<BsonDocument> NewCollection() => Database.GetCollection($"c{ObjectId.GenerateNewId()}");

    public async Task InitializeAsync()
    {
        if (string.IsNullOrEmpty(ConnectionString))
        {
            _embedded = await EmbeddedMongoServer.StartAsync(
                new EmbeddedMongoOptions { DataDirectory = _folder.FullName }, CancellationToken.None);
            ConnectionString = _embedded.ConnectionString;
        }

        _client = new MongoClient(ConnectionString);
        Database = _client.GetDatabase($"driver_test_{ObjectId.GenerateNewId()}");
    }

    public async Task DisposeAsync() => await ((IAsyncDisposable)this).DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (_client is not null)
        {
            await Database.DropAsync(CancellationToken.None);
            await _client.DisposeAsync();
        }

        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
