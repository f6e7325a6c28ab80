using SQLitePCL;

namespace Mongo.Embedded.Storage;

/// <summary>The store below failed: no space, no right, or a damaged file. Nothing of the transaction in hand was kept.</summary>
public sealed class StorageException : IOException
{
    internal StorageException(int code, string message)
        : base(message) => Code = code & 0xFF;

    public StorageException(string message)
        : base(message)
    {
    }

    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static StorageException Damage(string message) => new(raw.SQLITE_CORRUPT, message);

    /// <summary>SQLite's primary result code.</summary>
    public int Code { get; }

    public bool IsDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    public bool IsDiskFull => Code is raw.SQLITE_FULL;
}
