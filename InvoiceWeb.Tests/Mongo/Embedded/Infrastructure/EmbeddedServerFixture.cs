using Mongo.Embedded;

namespace InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;

/// <summary>One server for the tests of a class, each of which takes a database of its own.</summary>
public sealed class EmbeddedServerFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mongo-test-");
    private EmbeddedMongoServer? _server;

    public string ConnectionString => _server?.ConnectionString ?? throw new InvalidOperationException("The server has not started.");

    public async Task InitializeAsync() => _server = await EmbeddedMongoServer.StartAsync(
        new EmbeddedMongoOptions { DataDirectory = _directory.FullName }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _directory.Delete(recursive: true);
    }
}
