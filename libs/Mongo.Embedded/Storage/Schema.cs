using System.Globalization;

namespace Mongo.Embedded.Storage;

/// <summary>The tables beneath everything, and the format version that the file states.</summary>
internal static class Schema
{
    /// <summary>"IWdb": says whose file it is.</summary>
    private const int ApplicationId = 0x49576462;

    private static readonly string[] s_tables =
    [
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
        "INSERT INTO settings (name, value) VALUES ('catalog', 1), ('oplogTrimmed', 0)",
        "CREATE TABLE collections (id INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL, "
            + "count INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0, UNIQUE (db, name))",
        "CREATE TABLE indexes (id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, definition BLOB NOT NULL, "
            + "multikey INTEGER NOT NULL DEFAULT 0)",
        "CREATE TABLE oplog (ts INTEGER PRIMARY KEY, kind INTEGER NOT NULL, db TEXT NOT NULL, collection TEXT NOT NULL, "
            + "wall INTEGER NOT NULL, size INTEGER NOT NULL, total INTEGER NOT NULL, key BLOB NOT NULL, body BLOB NOT NULL)",
        "CREATE TABLE retries (session BLOB NOT NULL, statement INTEGER NOT NULL, txn INTEGER NOT NULL, at INTEGER NOT NULL, "
            + "reply BLOB NOT NULL, PRIMARY KEY (session, statement)) WITHOUT ROWID",
        "CREATE INDEX retries_by_age ON retries (at)",
    ];

    public static void Prepare(SqliteConnection connection)
    {
        Configure(connection);
        var application = connection.QueryInt64("PRAGMA application_id");
        var format = connection.QueryInt64("PRAGMA user_version");
        if (application == ApplicationId && format == Migrations.NewestFormat)
        {
            return;
        }

        if (application == ApplicationId && format > 0)
        {
            RequireKnown(format);
            InTransaction(connection, () => Migrations.Run(connection, (int)format));
        }
        else if (application == 0 && format == 0 && connection.QueryInt64("SELECT count(*) FROM sqlite_schema") == 0)
        {
            InTransaction(connection, () => Array.ForEach(s_tables, connection.Execute));
        }
        else
        {
            throw new StorageException("The file belongs to another program.");
        }
    }

    private static void RequireKnown(long format)
    {
        if (format > Migrations.NewestFormat)
        {
            throw new StorageException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database has format {format}; this program knows formats up to {Migrations.NewestFormat}. Use the program that wrote it, or a newer one."));
        }
    }

    /// <summary>The new format is stated in the transaction that makes it, so that the file is always of the format that it states.</summary>
    private static void InTransaction(SqliteConnection connection, Action change)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            change();
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Migrations.NewestFormat}"));
            connection.Execute("COMMIT");
        }
        catch when (connection.IsInTransaction)
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    private static void Configure(SqliteConnection connection)
    {
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA wal_autocheckpoint = 4000");
        connection.Execute("PRAGMA journal_size_limit = 67108864");
        connection.Execute("PRAGMA cache_size = -16384");
        connection.Execute("PRAGMA temp_store = MEMORY");
        connection.Execute("PRAGMA cell_size_check = ON");
    }
}
