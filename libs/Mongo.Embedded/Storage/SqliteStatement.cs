using SQLitePCL;

namespace Mongo.Embedded.Storage;

/// <summary>A prepared statement on loan from its connection; disposing ends the loan, not the statement.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _native;
    private readonly bool _keep;
    private bool _borrowed = true;
    private bool _released;

    internal SqliteStatement(SqliteConnection connection, sqlite3_stmt native, bool keep)
    {
        _connection = connection;
        _native = native;
        _keep = keep;
    }

    public SqliteStatement Bind(int index, long value)
    {
        _connection.Check(raw.sqlite3_bind_int64(_native, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        _connection.Check(raw.sqlite3_bind_blob(_native, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, string value)
    {
        _connection.Check(raw.sqlite3_bind_text(_native, index, value));
        return this;
    }

    /// <summary>True while there is a row.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_native);
        _connection.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>For statements without rows.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    public long Int64(int column) => raw.sqlite3_column_int64(_native, column);

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_native, column);

    public string Text(int column) => raw.sqlite3_column_text(_native, column).utf8_to_string();

    public bool IsNull(int column) => raw.sqlite3_column_type(_native, column) == raw.SQLITE_NULL;

    public void Dispose()
    {
        // Reset repeats the last step's error, which that step has already thrown.
        _ = raw.sqlite3_reset(_native);
        _ = raw.sqlite3_clear_bindings(_native);
        _borrowed = false;
        if (!_keep || _released)
        {
            _native.Dispose();
        }
    }

    /// <summary>False while someone else still steps through it.</summary>
    internal bool TryBorrow() => !_borrowed && (_borrowed = true);

    internal void Release()
    {
        _released = true;
        if (!_borrowed)
        {
            _native.Dispose();
        }
    }
}
