using System.Diagnostics.CodeAnalysis;
using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>
/// The native clients of one <see cref="MongoClient"/>, and the threads on which they wait. A place is taken before a client and a
/// thread, so there are never more of either than <c>maxPoolSize</c> and nothing native blocks for want of a client. A cancelled
/// caller goes on at once; the call that it left ends on its thread and frees what it held there.
/// </summary>
[SuppressMessage("Usage", "CA2213", Justification = "Calls in flight still return their places; the semaphore holds nothing native.")]
internal sealed class ClientPool : IAsyncDisposable, IDisposable
{
    /// <summary>How long an orderly end waits for calls that were left behind.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly PoolHandle _pool;
    private readonly BlockingThreads _threads = new("libmongoc");
    private readonly int _size;
    private readonly SemaphoreSlim _places;
    private int _disposed;

    public ClientPool(MongoClientSettings settings)
    {
        LibMongoc.EnsureStarted();
        using var uri = Parse(settings.ConnectionString);
        _size = Interop.UriGetOptionAsInt32(uri, "maxpoolsize", 100);
        _places = new SemaphoreSlim(_size);
        var pointer = Interop.PoolNew(uri, out var error);
        _pool = pointer != 0 ? new PoolHandle(pointer) : throw MongoErrors.Create(error, []);
        if (!Interop.PoolSetErrorApi(_pool, 2) || !Interop.PoolSetAppName(_pool, settings.ApplicationName))
        {
            _pool.Dispose();
            throw new MongoException($"libmongoc refuses the application name '{settings.ApplicationName}' (128 bytes at most).");
        }
    }

    /// <summary>Runs a call with a client of its own.</summary>
    public async Task<T> RunAsync<T>(Func<ClientHandle, T> call, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        var running = _threads.RunAsync(() =>
        {
            using var client = Take();
            return call(client);
        });
        return await running.WaitAsync(cancellationToken);
    }

    /// <summary>Runs a command of which a failure throws.</summary>
    public Task<BsonDocument> RunCommandAsync(
        CommandKind kind, string database, BsonDocument command, BsonDocument options, CancellationToken cancellationToken)
    {
        var (commandBytes, optionBytes) = (command.ToBson(), options.ToBson());
        return RunAsync(client => NativeCalls.RunCommand(client, kind, database, commandBytes, optionBytes), cancellationToken);
    }

    /// <summary>Waits for a place; whoever gets it runs <see cref="Take"/> and later disposes that client.</summary>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public Task EnterAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, typeof(MongoClient));
        return _places.WaitAsync(cancellationToken);
    }

    /// <summary>A client for the place that the caller has; if there is none, the place is free again.</summary>
    public ClientHandle Take()
    {
        try
        {
            return new ClientHandle(Interop.PoolPop(_pool), _pool, _places);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    public Task<T> RunOnThreadAsync<T>(Func<T> call) => _threads.RunAsync(call);

    /// <summary>Calls in flight end by themselves; the native pool lives as long as they do.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _disposed, 1);
        _pool.Dispose();
    }

    /// <summary>Waits for calls in flight, though not for ever.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        for (var taken = 0; taken < _size && await _places.WaitAsync(s_patience); taken++)
        {
            // Each place is free only once its call has returned and its client is back.
        }

        await _threads.RunAsync(() =>
        {
            _pool.Dispose();
            return true;
        });
    }

    private static UriHandle Parse(string connectionString)
    {
        var pointer = Interop.UriNew(connectionString, out var error);
        if (pointer == 0)
        {
            throw new MongoException($"The connection string is not valid: {error.Message}");
        }

        var uri = new UriHandle(pointer);

        // As in every newer driver: a write is sent once more after a lost connection, and acts once.
        if (!Interop.UriHasOption(uri, "retrywrites"))
        {
            Interop.UriSetOptionAsBool(uri, "retrywrites", value: true);
        }

        return uri;
    }
}
