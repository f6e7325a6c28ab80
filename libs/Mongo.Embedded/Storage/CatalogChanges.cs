using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>Creating and dropping collections and indexes, inside a write transaction.</summary>
internal static class CatalogChanges
{
    public static CollectionInfo FindOrCreate(this WriteTransaction transaction, Namespace name)
    {
        if (transaction.Find(name) is { } existing)
        {
            return existing;
        }

        using (var insert = transaction.Connection.Prepare("INSERT INTO collections (db, name, uuid) VALUES (?, ?, ?)"))
        {
            insert.Bind(1, name.Database).Bind(2, name.Collection).Bind(3, Guid.NewGuid().ToByteArray(bigEndian: true)).Run();
        }

        var id = transaction.Connection.LastInsertedRow;
        transaction.Connection.Execute($"CREATE TABLE c{id} (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL, sum INTEGER NOT NULL)");
        AddIndex(transaction, id, IndexDefinition.Primary);
        transaction.ChangeCatalog();
        return Require(transaction, name);
    }

    public static CollectionInfo Require(this ReadTransaction transaction, Namespace name) => transaction.Find(name)
        ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"ns does not exist: {name}");

    public static void Drop(this WriteTransaction transaction, CollectionInfo collection)
    {
        foreach (var index in collection.Indexes)
        {
            RemoveIndex(transaction, index);
        }

        transaction.Connection.Execute($"DROP TABLE {collection.Table}");
        using (var delete = transaction.Connection.Prepare("DELETE FROM collections WHERE id = ?"))
        {
            delete.Bind(1, collection.Id).Run();
        }

        transaction.ChangeCatalog();
        transaction.Log(OplogKind.Drop, collection.Name);
    }

    /// <summary>Builds the index over all documents; nothing remains of it if one of them does not fit.</summary>
    public static void CreateIndex(this WriteTransaction transaction, CollectionInfo collection, IndexDefinition definition)
    {
        var id = AddIndex(transaction, collection.Id, definition);
        var index = new IndexInfo(id, definition, IsMultikey: false);
        using (var rows = transaction.Connection.Prepare($"SELECT rid, {StoredDocument.Columns} FROM {collection.Table}"))
        {
            while (rows.Step())
            {
                transaction.AddToIndex(collection, index, rows.Int64(0), BsonSerializer.Deserialize(rows.Document(1)));
            }
        }

        transaction.ChangeCatalog();
    }

    public static void DropIndex(this WriteTransaction transaction, IndexInfo index)
    {
        RemoveIndex(transaction, index);
        transaction.ChangeCatalog();
    }

    private static long AddIndex(WriteTransaction transaction, long collection, IndexDefinition definition)
    {
        using (var insert = transaction.Connection.Prepare("INSERT INTO indexes (collection, definition) VALUES (?, ?)"))
        {
            insert.Bind(1, collection).Bind(2, definition.Document.ToBson()).Run();
        }

        var id = transaction.Connection.LastInsertedRow;
        transaction.Connection.Execute($"CREATE TABLE i{id} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (key, rid)) WITHOUT ROWID");
        return id;
    }

    private static void RemoveIndex(WriteTransaction transaction, IndexInfo index)
    {
        using (var delete = transaction.Connection.Prepare("DELETE FROM indexes WHERE id = ?"))
        {
            delete.Bind(1, index.Id).Run();
        }

        transaction.Connection.Execute($"DROP TABLE {index.Table}");
    }
}
