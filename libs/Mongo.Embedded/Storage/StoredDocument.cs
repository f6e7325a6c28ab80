namespace Mongo.Embedded.Storage;

/// <summary>A document in a row, never empty, beside the checksum that it was written with.</summary>
internal static class StoredDocument
{
    public const string Columns = "doc, sum";

    /// <summary>Valid until the next step.</summary>
    /// <param name="row">Of a query for <see cref="Columns"/>.</param>
    /// <param name="column">Where these begin.</param>
    /// <exception cref="StorageException">These are not the bytes that were written.</exception>
    public static ReadOnlySpan<byte> Document(this SqliteStatement row, int column)
    {
        var bytes = row.Blob(column);
        return !bytes.IsEmpty && Crc32C.Of(bytes) == (uint)row.Int64(column + 1)
            ? bytes
            : throw StorageException.Damage("a document's bytes are not those that were written");
    }
}
