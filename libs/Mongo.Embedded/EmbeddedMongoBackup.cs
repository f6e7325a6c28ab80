using System.Globalization;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded;

/// <summary>Copies the database of a folder to a file, beside a server that uses it or without one, and remembers when that was.</summary>
public static class EmbeddedMongoBackup
{
    private const string Mark = "last-backup";
    private const string Sound = "ok";

    /// <summary>Writes all that was committed when it began; the server goes on meanwhile. The target is there once it is complete and on the disk.</summary>
    /// <param name="dataDirectory">The folder of the database.</param>
    /// <param name="target">A file that does not exist. Put in place of <c>mongo.db</c> in a folder that no server uses, it is the database again.</param>
    /// <param name="now">The moment that <see cref="LastOf"/> tells from then on.</param>
    /// <exception cref="StorageException">There is no database in the folder, it is damaged, or there is no room.</exception>
    /// <exception cref="IOException">The target exists, or cannot be written.</exception>
    public static void Write(string dataDirectory, string target, DateTimeOffset now)
    {
        var source = Path.Combine(dataDirectory, StorageEngine.FileName);
        if (!File.Exists(source))
        {
            throw new StorageException($"There is no database in '{dataDirectory}'.");
        }

        if (File.Exists(target))
        {
            throw new IOException($"'{target}' exists; a backup replaces nothing.");
        }

        var partial = $"{target}.partial";
        try
        {
            Copy(source, partial);
            File.Move(partial, target, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }

        File.WriteAllText(Path.Combine(dataDirectory, Mark), now.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <returns>When the last backup of the folder's database was complete; null when there was none.</returns>
    public static DateTimeOffset? LastOf(string dataDirectory)
    {
        try
        {
            return DateTimeOffset.TryParse(File.ReadAllText(Path.Combine(dataDirectory, Mark)), CultureInfo.InvariantCulture, out var last) ? last : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Copy(string source, string partial)
    {
        // Nobody else may read it, from its first byte on. What an earlier attempt left goes.
        var ownerOnly = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            ownerOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(partial, ownerOnly).Dispose();
        using (var connection = SqliteConnection.OpenReader(source))
        using (var copy = connection.Prepare("VACUUM INTO ?"))
        {
            copy.Bind(1, partial).Run();
        }

        using (var connection = SqliteConnection.OpenReader(partial))
        using (var check = connection.Prepare("PRAGMA quick_check(1)"))
        {
            if (!check.Step() || !string.Equals(check.Text(0), Sound, StringComparison.Ordinal))
            {
                throw StorageException.Damage($"The copy of '{source}' is not sound: {check.Text(0)}");
            }
        }

        using var written = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
