using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>Every collection and index, as one snapshot of the store has them.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Collections">By name.</param>
internal sealed record Catalog(long Version, IReadOnlyDictionary<Namespace, CollectionInfo> Collections)
{
    public static Catalog Load(SqliteConnection connection, long version)
    {
        var indexes = LoadIndexes(connection);
        var collections = new Dictionary<Namespace, CollectionInfo>();
        using var rows = connection.Prepare("SELECT id, db, name, uuid FROM collections");
        while (rows.Step())
        {
            var id = rows.Int64(0);
            var name = new Namespace(rows.Text(1), rows.Text(2));
            collections.Add(name, new CollectionInfo(id, name, new Guid(rows.Blob(3), bigEndian: true), [.. indexes[id]]));
        }

        return new Catalog(version, collections);
    }

    private static ILookup<long, IndexInfo> LoadIndexes(SqliteConnection connection)
    {
        var indexes = new List<(long Collection, IndexInfo Index)>();
        using var rows = connection.Prepare("SELECT collection, id, definition, multikey FROM indexes ORDER BY id");
        while (rows.Step())
        {
            var definition = IndexDefinition.Parse(BsonSerializer.Deserialize(rows.Blob(2)));
            indexes.Add((rows.Int64(0), new IndexInfo(rows.Int64(1), definition, rows.Int64(3) != 0)));
        }

        return indexes.ToLookup(entry => entry.Collection, entry => entry.Index);
    }
}
