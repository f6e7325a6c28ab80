using Microsoft.Extensions.Options;
using Mongo.Bson;
using Mongo.Driver;
using Mongo.Embedded;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Storage.Database;

/// <summary>
/// Holds the connection to the database. Registered first: it connects (and starts the embedded server where no connection string is
/// set) before any other part starts, and lets go after all others have stopped.
/// </summary>
public sealed partial class DatabaseHost(
    IConfiguration configuration,
    IOptions<DatabaseOptions> database,
    IOptions<DataOptions> data,
    ILoggerFactory loggers) : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>What is answered as stored has to survive whatever a majority of the replica set survives.</summary>
    private static readonly MongoCollectionSettings Durable = new() { WriteConcern = WriteConcern.Majority };

    private readonly ILogger logger = loggers.CreateLogger<DatabaseHost>();
    private readonly Lock gate = new();
    private EmbeddedMongoServer? embedded;
    private MongoClient? client;
    private IMongoDatabase? connected;
    private Task? closing;

    /// <exception cref="InvalidOperationException">The host has not started yet.</exception>
    public IMongoDatabase Database => connected ?? throw new InvalidOperationException("The database is used before it is connected.");

    /// <summary>Whether this process serves the database itself, or shares that of another process of the product.</summary>
    public bool IsEmbedded { get; private set; }

    /// <summary>When the embedded database was last copied; null when it never was, or is none.</summary>
    public DateTimeOffset? LastBackup => IsEmbedded ? EmbeddedMongoBackup.LastOf(EmbeddedDirectory) : null;

    private string EmbeddedDirectory => Path.Combine(data.Value.FullPath, "database");

    public IMongoCollection<BsonDocument> Collection(string name) => Database.GetCollection(name, Durable);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var address = configuration.GetConnectionString(DatabaseOptions.ConnectionStringName);
        if (string.IsNullOrWhiteSpace(address))
        {
            IsEmbedded = true;
            address = await OpenEmbeddedAsync(EmbeddedDirectory, cancellationToken);
        }

        client = new MongoClient(new MongoClientSettings(address) { ApplicationName = "InvoiceWeb" });
        var opened = client.GetDatabase(database.Value.Name);
        await Schema.CreateAsync(opened, cancellationToken);
        connected = opened;
        Log.Connected(logger, database.Value.Name, embedded is null ? "MongoDB" : "embedded");
    }

    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The client goes before its server. Whoever asks again, even meanwhile, waits for the same end.</summary>
    public ValueTask DisposeAsync()
    {
        lock (gate)
        {
            return new ValueTask(closing ??= CloseAsync());
        }
    }

    private async Task CloseAsync()
    {
        if (client is not null)
        {
            await client.DisposeAsync();
        }

        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }
    }

    /// <returns>The connection string of the embedded database.</returns>
    private async Task<string> OpenEmbeddedAsync(string directory, CancellationToken cancellationToken)
    {
        if (database.Value.JoinsRunning && !Directory.Exists(directory))
        {
            throw new InvalidOperationException(
                $"There is no database in '{directory}'. Name the server's data folder with --data or Data__Directory, or its MongoDB with ConnectionStrings__MongoDB.");
        }

        try
        {
            var options = new EmbeddedMongoOptions { DataDirectory = directory, Tcp = DatabasePort.From(database.Value) };
            embedded = await EmbeddedMongoServer.StartAsync(options, loggers, cancellationToken);
            return embedded.ConnectionString;
        }
        catch (StorageException) when (database.Value.JoinsRunning && EmbeddedMongoServer.FindRunning(directory) is not null)
        {
            return EmbeddedMongoServer.FindRunning(directory)!; // found a line above
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "Database {Name} is ready ({Kind})")]
        public static partial void Connected(ILogger logger, string name, string kind);
    }
}
