using Mongo.Bson;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Writing;

/// <summary>TTL indexes.</summary>
internal static class Expiry
{
    private const int Step = 200;

    /// <returns>Whether there may be more.</returns>
    public static bool DeleteSome(WriteTransaction transaction, DateTimeOffset now)
    {
        var left = Step;
        foreach (var collection in transaction.Catalog.Collections.Values.ToList())
        {
            foreach (var index in collection.Indexes.Where(index => index.Definition is { ExpireAfter: not null, Fields.Count: 1 }))
            {
                left -= Delete(transaction, collection, index, now, left);
                if (left == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Delete(WriteTransaction transaction, CollectionInfo collection, IndexInfo index, DateTimeOffset now, int limit)
    {
        var before = new BsonDateTime((now - index.Definition.ExpireAfter!.Value).ToUnixTimeMilliseconds()); // chosen for having it
        var filter = new FieldFilter(index.Definition.Fields[0].Path, new ComparisonTest(ComparisonOperator.Less, before));
        var ids = Matching.Find(transaction, collection, filter, sort: null, index.Name, limit);
        foreach (var id in ids)
        {
            DeleteStatement.Delete(transaction, collection, id);
        }

        return ids.Count;
    }
}
