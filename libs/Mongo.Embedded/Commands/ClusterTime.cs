using Mongo.Bson;

namespace Mongo.Embedded.Commands;

/// <summary>The clock that members of a replica set tell their clients, by which these ask for what they have already seen.</summary>
internal static class ClusterTime
{
    private static readonly byte[] s_noHash = new byte[20];

    public static BsonDocument AddTo(BsonDocument reply, ulong time) => reply
        .Set("$clusterTime", new BsonDocument
        {
            { "clusterTime", new BsonTimestamp(time) },
            { "signature", new BsonDocument { { "hash", s_noHash }, { "keyId", 0L } } },
        })
        .Set("operationTime", new BsonTimestamp(time));
}
