using SQLitePCL;

namespace Mongo.Embedded.Storage;

/// <summary>One native connection, used by one thread at a time, which owns every statement prepared on it.</summary>
internal sealed class SqliteConnection : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    static SqliteConnection() => Batteries_V2.Init();

    private SqliteConnection(sqlite3 handle) => _handle = handle;

    /// <summary>SQLite's own version.</summary>
    public static string LibraryVersion => raw.sqlite3_libversion().utf8_to_string();

    public static SqliteConnection OpenWriter(string path) =>
        Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX);

    public static SqliteConnection OpenReader(string path) =>
        Open(path, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX);

    /// <summary>A cached statement, ready to be bound; the caller resets it after use by disposing the borrow.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var cached) && cached.TryBorrow())
        {
            return cached;
        }

        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var native));
        var statement = new SqliteStatement(this, native, keep: cached is null);
        if (cached is null)
        {
            _statements.Add(sql, statement);
        }

        return statement;
    }

    public long LastInsertedRow => raw.sqlite3_last_insert_rowid(_handle);

    /// <summary>False after an error that made SQLite roll back by itself.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public void Execute(string sql)
    {
        using var statement = Prepare(sql);
        while (statement.Step())
        {
        }
    }

    public long QueryInt64(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <summary>Lets go of statements that name dropped tables.</summary>
    public void ForgetStatements()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Release();
        }

        _statements.Clear();
    }

    public void Dispose()
    {
        ForgetStatements();
        _handle.Dispose();
    }

    internal void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new StorageException(code, raw.sqlite3_errmsg(_handle).utf8_to_string());
        }
    }

    private static SqliteConnection Open(string path, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags, vfs: null);
        var connection = new SqliteConnection(handle);
        try
        {
            connection.Check(code);
            connection.Check(raw.sqlite3_extended_result_codes(handle, 1));
            connection.Check(raw.sqlite3_busy_timeout(handle, 5000));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
