using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mongo.Embedded.Authentication;
using Mongo.Embedded.Commands;
using Mongo.Embedded.Cursors;
using Mongo.Embedded.Storage;
using Mongo.Embedded.Wire;

namespace Mongo.Embedded;

/// <summary>
/// A MongoDB-compatible server inside this process, with a Kestrel of its own, so that it is up before anything that needs a
/// database and goes down after it.
/// </summary>
public sealed partial class EmbeddedMongoServer : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly WebApplication _host;
    private readonly StorageEngine _storage;
    private readonly Maintenance _maintenance;
    private readonly string _socketPath;
    private readonly ILogger _logger;
    private bool _stopped;

    private EmbeddedMongoServer(WebApplication host, StorageEngine storage, Maintenance maintenance, string socketPath, ILogger logger)
    {
        _logger = logger;
        _host = host;
        _storage = storage;
        _maintenance = maintenance;
        _socketPath = socketPath;
    }

    /// <summary>For any driver in this user's processes.</summary>
    public string ConnectionString => ConnectionStringOf(_socketPath);

    /// <summary>Where it listens on TCP, if it was told to.</summary>
    public IPEndPoint? TcpEndPoint { get; private set; }

    /// <summary>The version of SQLite, in which it all is kept.</summary>
    public static string StorageVersion => SqliteConnection.LibraryVersion;

    /// <exception cref="StorageException">The folder is in use, or the file in it is damaged, foreign or of another format.</exception>
    /// <exception cref="IOException">It cannot listen where it should.</exception>
    public static async Task<EmbeddedMongoServer> StartAsync(
        EmbeddedMongoOptions options, ILoggerFactory? loggerFactory, CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(options.DataDirectory);
        CreateForOwner(directory);
        var socketPath = SocketPath.Choose(options, directory);
        var storage = StorageEngine.Open(directory, options.TimeProvider, options.MaxOplogBytes, options.Readers);
        try
        {
            // The folder is ours alone now, so a socket file in it is a leftover.
            File.Delete(socketPath);
            var state = new ServerState(storage, new CursorStore(options.TimeProvider, options.MaxCursors), new UserDirectory(options.Tcp), options.TimeProvider, options.TimeProvider.GetUtcNow());
            var loggers = loggerFactory ?? NullLoggerFactory.Instance;
            var host = BuildHost(options, socketPath, state, loggers);
            await host.StartAsync(cancellationToken);
            var server = new EmbeddedMongoServer(host, storage, new Maintenance(state, options), socketPath, loggers.CreateLogger<EmbeddedMongoServer>());
            server.TcpEndPoint = options.Tcp is null ? null : BoundTo(host);
            Log.Listening(server._logger, directory, socketPath, server.TcpEndPoint);
            return server;
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    public static Task<EmbeddedMongoServer> StartAsync(EmbeddedMongoOptions options, CancellationToken cancellationToken) =>
        StartAsync(options, loggerFactory: null, cancellationToken);

    /// <summary>How to reach the server that another process runs on a folder.</summary>
    /// <returns>Null where none has its socket in the folder.</returns>
    public static string? FindRunning(string dataDirectory) =>
        SocketPath.Inside(Path.GetFullPath(dataDirectory)) is { } socket && File.Exists(socket) ? ConnectionStringOf(socket) : null;

    /// <summary>Ends all connections, finishes what was accepted, closes the file.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        await _maintenance.DisposeAsync();
        await _host.StopAsync(cancellationToken);
        await _host.DisposeAsync();
        _storage.Dispose();
        File.Delete(_socketPath);
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private static string ConnectionStringOf(string socketPath) => $"mongodb://{Uri.EscapeDataString(socketPath)}/?directConnection=true";

    private static void CreateForOwner(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static WebApplication BuildHost(EmbeddedMongoOptions options, string socketPath, ServerState state, ILoggerFactory loggerFactory)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var dispatcher = new CommandDispatcher(state, new CommandTable(), loggerFactory.CreateLogger<CommandDispatcher>());
        builder.Services.AddSingleton(new MongoConnectionHandler(dispatcher, loggerFactory.CreateLogger<MongoConnectionHandler>()));
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder.Services.AddSingleton<IHostLifetime, DetachedLifetime>();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = BindOwnerOnly);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
            kestrel.ListenUnixSocket(socketPath, listen => listen.UseConnectionHandler<MongoConnectionHandler>());
            if (options.Tcp is { EndPoint: { } endPoint })
            {
                kestrel.Listen(endPoint, listen => listen.UseConnectionHandler<MongoConnectionHandler>());
            }
        });
        return builder.Build();
    }

    /// <summary>The socket's mode is set between binding and listening, so there is no moment at which others could connect.</summary>
    private static Socket BindOwnerOnly(EndPoint endPoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);
        if (endPoint is UnixDomainSocketEndPoint && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(endPoint.ToString()!, OwnerOnly); // a socket that is bound has a path
        }

        return socket;
    }

    private static IPEndPoint? BoundTo(WebApplication host) => host.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()?.Addresses
        .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IPAddress.TryParse(uri.Host, out var ip) ? new IPEndPoint(ip, uri.Port) : null)
        .FirstOrDefault(endPoint => endPoint is not null);

    private static partial class Log
    {
        [LoggerMessage(7021, LogLevel.Information, "The embedded database in {Directory} listens on {Socket} {EndPoint}")]
        public static partial void Listening(ILogger logger, string directory, string socket, IPEndPoint? endPoint);
    }
}
