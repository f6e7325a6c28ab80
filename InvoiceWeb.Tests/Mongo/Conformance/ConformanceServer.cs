using System.Net;
using Mongo.Embedded;

namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>What the clients connect to: the MongoDB that INVOICEWEB_TEST_MONGODB names, else an embedded server on a port with a user.</summary>
internal sealed class ConformanceServer : IAsyncDisposable
{
    private const string User = "conformance";
    private const string Password = "a %:@/ word";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-");
    private EmbeddedMongoServer? _server;

    private ConformanceServer(string? given) => Uri = given ?? string.Empty;

    public bool IsEmbedded => _server is not null;

    public string Uri { get; private set; }

    public static async Task<ConformanceServer> StartAsync()
    {
        var given = Environment.GetEnvironmentVariable(Tests.Infrastructure.ProductFactory.MongoVariable);
        var server = new ConformanceServer(given is { Length: > 0 } ? given : null);
        if (server.Uri.Length == 0)
        {
            server._server = await server.StartAsync(port: 0, TimeProvider.System);
            server.Uri = $"mongodb://{User}:{System.Uri.EscapeDataString(Password)}@{server._server.TcpEndPoint}/?directConnection=true";
        }

        return server;
    }

    /// <summary>Does what a script asks for: a restart on the same port, or one after so long that the log of changes is trimmed.</summary>
    public async Task RunAsync(string request)
    {
        var port = await StopAsync();
        if (request is "trim")
        {
            // Old changes go when the server starts; it does so once in a far future.
            await (await StartAsync(port: 0, new LaterTimeProvider(TimeSpan.FromDays(30)))).DisposeAsync();
        }

        _server = await StartAsync(port, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsEmbedded)
        {
            await StopAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<int> StopAsync()
    {
        var server = _server ?? throw new InvalidOperationException("A script asked a server that is not ours to restart.");
        var port = server.TcpEndPoint!.Port; // it was started with one
        await server.DisposeAsync();
        return port;
    }

    private Task<EmbeddedMongoServer> StartAsync(int port, TimeProvider time) => EmbeddedMongoServer.StartAsync(
        new EmbeddedMongoOptions
        {
            DataDirectory = _folder.FullName,
            Tcp = new TcpAccess(new IPEndPoint(IPAddress.Loopback, port), User, Password),
            TimeProvider = time,
        },
        CancellationToken.None);
}
