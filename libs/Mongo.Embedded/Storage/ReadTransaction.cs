using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>One snapshot of the store, for one job on one thread.</summary>
internal class ReadTransaction(StorageConnection connection, Catalog catalog)
{
    protected StorageConnection Storage { get; } = connection;

    public Catalog Catalog { get; protected set; } = catalog;

    public SqliteConnection Connection => Storage.Connection;

    public CollectionInfo? Find(Namespace name) => Catalog.Collections.GetValueOrDefault(name);

    /// <exception cref="CommandException">The collection was dropped since.</exception>
    public void RequireUnchanged(CollectionInfo collection)
    {
        if (Find(collection.Name)?.Id != collection.Id)
        {
            throw new CommandException(ErrorCode.QueryPlanKilled, $"collection dropped. UUID {collection.Uuid}");
        }
    }

    public SqliteStatement SelectDocument(CollectionInfo collection, long id) =>
        Connection.Prepare($"SELECT {StoredDocument.Columns} FROM {collection.Table} WHERE rid = ?").Bind(1, id);

    /// <summary>The record number of the document with that _id.</summary>
    public long? FindById(CollectionInfo collection, BsonValue id)
    {
        using var key = new PooledBuffer();
        KeyEncoder.Append(key, id);
        return FindByKey(collection.Indexes[0], key.Span);
    }

    /// <summary>The record number of some document with that key.</summary>
    public long? FindByKey(IndexInfo index, ReadOnlySpan<byte> key)
    {
        using var row = Connection.Prepare($"SELECT rid FROM {index.Table} WHERE key = ?").Bind(1, key);
        return row.Step() ? row.Int64(0) : null;
    }

    /// <summary>Documents and their bytes together.</summary>
    public (long Count, long Bytes) Size(CollectionInfo collection)
    {
        using var row = Connection.Prepare("SELECT count, bytes FROM collections WHERE id = ?").Bind(1, collection.Id);
        return row.Step() ? (row.Int64(0), row.Int64(1)) : default;
    }
}
