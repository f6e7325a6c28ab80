namespace Mongo.Embedded.Storage;

/// <summary>A connection with the catalog that it last saw.</summary>
internal sealed class StorageConnection : IDisposable
{
    private Catalog? _catalog;

    private StorageConnection(string path, bool writes) =>
        Connection = writes ? SqliteConnection.OpenWriter(path) : SqliteConnection.OpenReader(path);

    public SqliteConnection Connection { get; }

    public static StorageConnection OpenReader(string path) => new(path, writes: false);

    public static StorageConnection OpenWriter(string path) => new(path, writes: true);

    /// <summary>The catalog of the transaction that is open: read again only if somebody changed it.</summary>
    public Catalog CurrentCatalog()
    {
        var version = Connection.QueryInt64("SELECT value FROM settings WHERE name = 'catalog'");
        if (_catalog?.Version != version)
        {
            Connection.ForgetStatements();
            _catalog = Catalog.Load(Connection, version);
        }

        return _catalog;
    }

    /// <summary>After a roll-back the same version may come to mean something else.</summary>
    public void ForgetCatalog() => _catalog = null;

    public T Read<T>(Func<ReadTransaction, T> read)
    {
        Connection.Execute("BEGIN");
        try
        {
            return read(new ReadTransaction(this, CurrentCatalog()));
        }
        finally
        {
            Connection.Execute("COMMIT");
        }
    }

    public void Dispose() => Connection.Dispose();
}
