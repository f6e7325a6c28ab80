using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Durability;

/// <summary>Follows the collection by a change stream and, at every new server, goes on after the last change that it was told.</summary>
internal sealed class ResumingReader
{
    private readonly List<DocumentChange> _seen = [];
    private BsonDocument? _token;

    public IReadOnlyList<DocumentChange> Seen => _seen;

    /// <summary>Reads all that there is while nobody writes.</summary>
    /// <returns>The cursor, to go on with.</returns>
    public async Task<BsonValue> CatchUpAsync(WireClient client)
    {
        var stage = _token is null ? [] : new BsonDocument("resumeAfter", _token);
        var cursor = await RunAsync(client, new BsonDocument
        {
            { "aggregate", JournalingWriter.Collection },
            { "pipeline", new BsonArray { new BsonDocument("$changeStream", stage) } },
            { "cursor", new BsonDocument() },
        });
        var id = cursor["id"];
        for (var count = Take(cursor, "firstBatch"); count > 0;)
        {
            count = Take(await MoreAsync(client, id, patience: 1), "nextBatch");
        }

        return id;
    }

    /// <summary>Reads until the server dies.</summary>
    public async Task FollowAsync(WireClient client, BsonValue cursor)
    {
        try
        {
            while (true)
            {
                Take(await MoreAsync(client, cursor, patience: 60_000), "nextBatch");
            }
        }
        catch (IOException)
        {
            // The server is dead; what it told was taken.
        }
    }

    private static Task<BsonValue> MoreAsync(WireClient client, BsonValue cursor, int patience) => RunAsync(client, new BsonDocument
    {
        { "getMore", cursor }, { "collection", JournalingWriter.Collection }, { "maxTimeMS", patience },
    });

    private static async Task<BsonValue> RunAsync(WireClient client, BsonDocument command)
    {
        var reply = await client.RunAsync(command);
        reply["ok"].ToInt32().ShouldBe(1, reply.ToString());
        return reply["cursor"];
    }

    private int Take(BsonValue cursor, string batch)
    {
        var events = cursor[batch].AsBsonArray;
        foreach (var change in events)
        {
            _seen.Add(DocumentChange.Of(change.AsBsonDocument));
            _token = change["_id"].AsBsonDocument;
        }

        _token = events.Count == 0 ? cursor["postBatchResumeToken"].AsBsonDocument : _token;
        return events.Count;
    }
}
