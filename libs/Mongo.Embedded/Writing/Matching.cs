using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Writing;

/// <summary>The documents that a write is about, found before the first of them changes, so that none is met twice.</summary>
internal static class Matching
{
    public static List<long> Find(
        ReadTransaction transaction, CollectionInfo collection, Filter filter, SortPattern? sort, BsonValue? hint, long? limit)
    {
        var stream = QueryStream.Open(collection, filter, sort, hint, limit, new Deadline(limit: null, CancellationToken.None));
        return [.. stream.ReadAll(transaction).Select(record => record.Id)];
    }
}
