using System.Globalization;

namespace Mongo.Embedded.Storage;

/// <summary>The steps from each format to the next, run inside the transaction that also states the new format.</summary>
internal static class Migrations
{
    private static readonly Action<SqliteConnection>[] s_steps = [AddChecksums];

    /// <summary>What the steps lead to from the first format on.</summary>
    public static int NewestFormat => s_steps.Length + 1;

    public static void Run(SqliteConnection connection, int from)
    {
        foreach (var step in s_steps.Skip(from - 1))
        {
            step(connection);
        }
    }

    /// <summary>From 1 to 2: every document has its checksum beside it.</summary>
    private static void AddChecksums(SqliteConnection connection)
    {
        foreach (var table in Tables(connection))
        {
            connection.Execute($"ALTER TABLE {table} ADD COLUMN sum INTEGER NOT NULL DEFAULT 0");
            for (long? row = long.MinValue; row is { } last;)
            {
                row = AddNext(connection, table, last);
            }
        }
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        var tables = new List<string>();
        using var rows = connection.Prepare("SELECT id FROM collections");
        while (rows.Step())
        {
            tables.Add(string.Create(CultureInfo.InvariantCulture, $"c{rows.Int64(0)}"));
        }

        return tables;
    }

    /// <returns>The row that was changed; null if there was none after the given one.</returns>
    private static long? AddNext(SqliteConnection connection, string table, long after)
    {
        long row;
        uint sum;
        using (var next = connection.Prepare($"SELECT rid, doc FROM {table} WHERE rid > ? ORDER BY rid LIMIT 1").Bind(1, after))
        {
            if (!next.Step())
            {
                return null;
            }

            (row, sum) = (next.Int64(0), Crc32C.Of(next.Blob(1)));
        }

        using var update = connection.Prepare($"UPDATE {table} SET sum = ? WHERE rid = ?").Bind(1, sum).Bind(2, row);
        update.Run();
        return row;
    }
}
