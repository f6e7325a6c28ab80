using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>What one command changes: all of it is committed with the group that it runs in, or none.</summary>
internal sealed class WriteTransaction(StorageConnection connection, Catalog catalog, Oplog oplog) : ReadTransaction(connection, catalog)
{
    private readonly Dictionary<long, (long Count, long Bytes)> _growth = [];

    public void Insert(CollectionInfo collection, BsonDocument document, ReadOnlySpan<byte> bytes)
    {
        var keys = collection.Indexes.Select(index => IndexKeys.Of(index.Definition, document)).ToArray();
        RequireUnique(collection, keys, document, self: 0);
        using (var insert = Connection.Prepare($"INSERT INTO {collection.Table} (doc, sum) VALUES (?, ?)"))
        {
            insert.Bind(1, bytes).Bind(2, Crc32C.Of(bytes)).Run();
        }

        var id = Connection.LastInsertedRow;
        for (var i = 0; i < keys.Length; i++)
        {
            AddKeys(collection.Indexes[i], keys[i], keys[i].Keys, id);
        }

        Grow(collection, 1, bytes.Length);
        oplog.Append(Connection, OplogKind.Insert, collection.Name, KeyOf(document).ToBson(), bytes);
    }

    /// <param name="collection">Where.</param>
    /// <param name="id">The record number.</param>
    /// <param name="before">What is stored.</param>
    /// <param name="after">What shall be, with the same _id.</param>
    /// <param name="update">What the update did, for the log; null if it put a new document in place of the old one.</param>
    public void Replace(CollectionInfo collection, long id, BsonDocument before, BsonDocument after, BsonDocument? update)
    {
        var bytes = after.ToBson(BsonLimits.StoredDocument);
        var newKeys = collection.Indexes.Select(index => IndexKeys.Of(index.Definition, after)).ToArray();
        RequireUnique(collection, newKeys, after, id);
        for (var i = 0; i < newKeys.Length; i++)
        {
            var oldKeys = IndexKeys.Of(collection.Indexes[i].Definition, before).Keys;
            RemoveKeys(collection.Indexes[i], oldKeys.Except(newKeys[i].Keys, ByteEquality.Instance), id);
            AddKeys(collection.Indexes[i], newKeys[i], newKeys[i].Keys.Except(oldKeys, ByteEquality.Instance), id);
        }

        long oldLength;
        using (var old = Connection.Prepare($"SELECT length(doc) FROM {collection.Table} WHERE rid = ?").Bind(1, id))
        {
            oldLength = old.Step() ? old.Int64(0) : 0;
        }

        using (var write = Connection.Prepare($"UPDATE {collection.Table} SET doc = ?, sum = ? WHERE rid = ?"))
        {
            write.Bind(1, bytes).Bind(2, Crc32C.Of(bytes)).Bind(3, id).Run();
        }

        Grow(collection, 0, bytes.Length - oldLength);
        var kind = update is null ? OplogKind.Replace : OplogKind.Update;
        oplog.Append(Connection, kind, collection.Name, KeyOf(before).ToBson(), update is null ? bytes : update.ToBson());
    }

    public void Delete(CollectionInfo collection, long id, BsonDocument document, int length)
    {
        foreach (var index in collection.Indexes)
        {
            RemoveKeys(index, IndexKeys.Of(index.Definition, document).Keys, id);
        }

        using (var delete = Connection.Prepare($"DELETE FROM {collection.Table} WHERE rid = ?"))
        {
            delete.Bind(1, id).Run();
        }

        Grow(collection, -1, -length);
        oplog.Append(Connection, OplogKind.Delete, collection.Name, KeyOf(document).ToBson(), []);
    }

    /// <summary>A timestamp that nothing else has.</summary>
    public ulong NextTime() => oplog.NextTime();

    public bool TrimLog(ulong before) => oplog.Trim(Connection, before);

    public void Log(OplogKind kind, Namespace name) => oplog.Append(Connection, kind, name, [], []);

    /// <summary>Adds an existing document to a new index.</summary>
    public void AddToIndex(CollectionInfo collection, IndexInfo index, long id, BsonDocument document)
    {
        var keys = IndexKeys.Of(index.Definition, document);
        RequireUnique(collection, index, keys, document, id);
        AddKeys(index, keys, keys.Keys, id);
    }

    /// <summary>Everybody else reads the catalog anew after the commit; this transaction does at once.</summary>
    public void ChangeCatalog()
    {
        Connection.Execute("UPDATE settings SET value = value + 1 WHERE name = 'catalog'");
        Catalog = Storage.CurrentCatalog();
    }

    /// <summary>Writes down the counts of all that the transaction did.</summary>
    public void Finish()
    {
        foreach (var (id, (count, bytes)) in _growth)
        {
            using var update = Connection.Prepare("UPDATE collections SET count = count + ?, bytes = bytes + ? WHERE id = ?");
            update.Bind(1, count).Bind(2, bytes).Bind(3, id).Run();
        }
    }

    private static BsonDocument KeyOf(BsonDocument document) => new("_id", document["_id"]);

    private void Grow(CollectionInfo collection, long count, long bytes)
    {
        var grown = _growth.GetValueOrDefault(collection.Id);
        _growth[collection.Id] = (grown.Count + count, grown.Bytes + bytes);
    }

    private void RequireUnique(CollectionInfo collection, IndexKeys[] keys, BsonDocument document, long self)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            RequireUnique(collection, collection.Indexes[i], keys[i], document, self);
        }
    }

    private void RequireUnique(CollectionInfo collection, IndexInfo index, IndexKeys keys, BsonDocument document, long self)
    {
        if (!index.Definition.IsUnique)
        {
            return;
        }

        foreach (var key in keys.Keys)
        {
            if (FindByKey(index, key) is { } other && other != self)
            {
                throw DuplicateKey.Error(collection, index, document);
            }
        }
    }

    private void AddKeys(IndexInfo index, IndexKeys keys, IEnumerable<byte[]> added, long id)
    {
        if (keys.IsMultikey && !index.IsMultikey)
        {
            MarkMultikey(index);
        }

        foreach (var key in added)
        {
            using var insert = Connection.Prepare($"INSERT INTO {index.Table} (key, rid) VALUES (?, ?)");
            insert.Bind(1, key).Bind(2, id).Run();
        }
    }

    private void RemoveKeys(IndexInfo index, IEnumerable<byte[]> removed, long id)
    {
        foreach (var key in removed)
        {
            using var delete = Connection.Prepare($"DELETE FROM {index.Table} WHERE key = ? AND rid = ?");
            delete.Bind(1, key).Bind(2, id).Run();
        }
    }

    private void MarkMultikey(IndexInfo index)
    {
        using (var mark = Connection.Prepare("UPDATE indexes SET multikey = 1 WHERE id = ?"))
        {
            mark.Bind(1, index.Id).Run();
        }

        ChangeCatalog();
    }
}
