using System.Globalization;

namespace Mongo.Embedded.Storage;

/// <summary>The tables beneath everything, and the format version that the file states.</summary>
internal static class Schema
{
    /// <summary>Grows when a newer program writes what an older one would misread; each step up gets a migration.</summary>
    public const int FormatVersion = 1;

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
        var version = connection.QueryInt64("PRAGMA user_version");
        if (application == ApplicationId && version == FormatVersion)
        {
            return;
        }

        if (application != 0 || version != 0 || connection.QueryInt64("SELECT count(*) FROM sqlite_schema") != 0)
        {
            throw new StorageException(application == ApplicationId
                ? string.Create(CultureInfo.InvariantCulture, $"The database has format {version}; this program knows format {FormatVersion}. Use the program that wrote it, or a newer one.")
                : "The file belongs to another program.");
        }

        connection.Execute("BEGIN IMMEDIATE");
        foreach (var statement in s_tables)
        {
            connection.Execute(statement);
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {FormatVersion}"));
        connection.Execute("COMMIT");
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
