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
        ReadTransaction transaction, CollectionInfo collection, Filter filter, SortPattern? sort, BsonValue? hint, bool onlyFirst)
    {
        var limit = onlyFirst ? 1 : (long?)null;
        var stream = QueryStream.Open(collection, filter, sort, hint, limit, new Deadline(limit: null, CancellationToken.None));
        var ids = new List<long>();
        try
        {
            while (stream.Next(transaction) is { } record && (ids.Count == 0 || !onlyFirst))
            {
                ids.Add(record.Id);
            }
        }
        finally
        {
            stream.Pause();
        }

        return ids;
    }
}
