using Mongo.Bson;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Writing;

internal sealed record DeleteStatement(Filter Filter, bool OnlyFirst, SortPattern? Sort, BsonValue? Hint)
{
    /// <summary>How many, and the last one.</summary>
    public (int Count, BsonDocument? Last) Run(WriteTransaction transaction, Namespace name)
    {
        if (transaction.Find(name) is not { } collection)
        {
            return (0, null);
        }

        var matched = Matching.Find(transaction, collection, Filter, Sort, Hint, OnlyFirst ? 1 : null);
        BsonDocument? last = null;
        foreach (var id in matched)
        {
            last = Delete(transaction, collection, id);
        }

        return (matched.Count, last);
    }

    public static BsonDocument Delete(WriteTransaction transaction, CollectionInfo collection, long id)
    {
        BsonDocument document;
        int length;
        using (var row = transaction.SelectDocument(collection, id))
        {
            row.Step();
            var bytes = row.Blob(0);
            (document, length) = (BsonSerializer.Deserialize(bytes), bytes.Length);
        }

        transaction.Delete(collection, id, document, length);
        return document;
    }
}
