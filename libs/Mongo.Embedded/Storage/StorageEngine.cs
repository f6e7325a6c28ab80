namespace Mongo.Embedded.Storage;

/// <summary>A folder's database: one file with its log, one writer, several readers.</summary>
internal sealed class StorageEngine : IDisposable
{
    /// <summary>The database within its folder.</summary>
    public const string FileName = "mongo.db";

    private readonly DirectoryLock _lock;
    private readonly Writer _writer;
    private readonly ReaderPool _readers;

    private StorageEngine(DirectoryLock directoryLock, Writer writer, ReaderPool readers, CommitSignal committed, Oplog oplog)
    {
        _lock = directoryLock;
        _writer = writer;
        _readers = readers;
        Committed = committed;
        Oplog = oplog;
    }

    public CommitSignal Committed { get; }

    /// <summary>To be touched inside <see cref="WriteAsync"/> alone.</summary>
    public Oplog Oplog { get; }

    /// <exception cref="StorageException">The folder is in use, or the file is damaged, foreign or of another format.</exception>
    public static StorageEngine Open(string directory, TimeProvider time, long maxOplogBytes, int readers)
    {
        var path = Path.Combine(directory, FileName);
        var directoryLock = DirectoryLock.Acquire(directory);
        StorageConnection? storage = null;
        try
        {
            storage = StorageConnection.OpenWriter(path);
            Schema.Prepare(storage.Connection);
            var oplog = new Oplog(storage.Connection, time, maxOplogBytes);
            var committed = new CommitSignal(oplog.Last);
            var pool = new ReaderPool(path, readers);
            return new StorageEngine(directoryLock, new Writer(storage, oplog, committed), pool, committed, oplog);
        }
        catch (StorageException exception)
        {
            storage?.Dispose();
            directoryLock.Dispose();
            throw Explain(path, exception);
        }
    }

    private static StorageException Explain(string path, StorageException exception) => exception.IsDamage
        ? new StorageException($"The database file '{path}' is damaged ({exception.Message}). It was left as it is: restore it from a backup.", exception)
        : new StorageException($"The database file '{path}' cannot be used: {exception.Message}", exception);

    public Task<T> ReadAsync<T>(Func<ReadTransaction, T> read, CancellationToken cancellationToken) =>
        _readers.EnqueueAsync(read, cancellationToken);

    public Task<T> WriteAsync<T>(Func<WriteTransaction, T> write) => _writer.EnqueueAsync(write);

    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
        _lock.Dispose();
    }
}
