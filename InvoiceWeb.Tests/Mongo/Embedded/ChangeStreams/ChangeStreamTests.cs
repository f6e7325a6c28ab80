using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.ChangeStreams;

public sealed class ChangeStreamTests(EmbeddedServerFixture server) : IClassFixture<EmbeddedServerFixture>
{
    [Fact]
    public async Task Watch_DocumentsChange_TellsEachChangeInOrder()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        var cursor = (await WatchAsync(client, "ordered", new BsonDocument("fullDocument", "updateLookup")))["cursor"];

        await client.InsertAsync("ordered", new BsonDocument { { "_id", 1 }, { "status", "queued" }, { "lease", 5 } });
        await client.UpdateAsync("ordered", 1, new BsonDocument
        {
            { "$set", new BsonDocument("status", "processing") }, { "$unset", new BsonDocument("lease", 1) },
        });
        await client.UpdateAsync("ordered", 1, new BsonDocument("done", true));
        await client.RunAsync(new BsonDocument
        {
            { "delete", "ordered" }, { "deletes", new BsonArray { new BsonDocument { { "q", new BsonDocument() }, { "limit", 1 } } } },
        });
        await client.RunAsync(new BsonDocument("drop", "ordered"));
        var changes = (await MoreAsync(client, cursor["id"], "ordered"))["cursor"];

        changes["nextBatch"].AsBsonArray.Select(change => change["operationType"].AsString)
            .ShouldBe(["insert", "update", "replace", "delete", "drop", "invalidate"]);
        var update = changes["nextBatch"][1];
        update["updateDescription"]["updatedFields"].ShouldBe(new BsonDocument("status", "processing"));
        update["updateDescription"]["removedFields"].ShouldBe(new BsonArray { "lease" });
        changes["id"].ToInt64().ShouldBe(0);
    }

    [Fact]
    public async Task GetMore_NothingHappens_WaitsForTheNextCommit()
    {
        await using var watcher = await WireClient.ConnectAsync(server.ConnectionString);
        await using var writer = await WireClient.ConnectAsync(server.ConnectionString);
        var cursor = (await WatchAsync(watcher, "waited", []))["cursor"];

        var waiting = MoreAsync(watcher, cursor["id"], "waited");
        waiting.IsCompleted.ShouldBeFalse();
        await writer.InsertAsync("waited", new BsonDocument("_id", 1));

        (await waiting)["cursor"]["nextBatch"].AsBsonArray.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Watch_ResumedAfterAnEvent_GoesOnWithTheNext()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        var cursor = (await WatchAsync(client, "resumed", []))["cursor"];
        for (var i = 0; i < 3; i++)
        {
            await client.InsertAsync("resumed", new BsonDocument("_id", i));
        }

        var first = (await MoreAsync(client, cursor["id"], "resumed"))["cursor"]["nextBatch"][0];
        var resumed = await WatchAsync(client, "resumed", new BsonDocument("resumeAfter", first["_id"]));

        resumed["cursor"]["firstBatch"].AsBsonArray.Select(change => change["documentKey"]["_id"].ToInt32()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Watch_PipelineMatches_LeavesOutTheRestButMovesItsToken()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        var opened = await WatchAsync(client, "filtered", [], new BsonDocument("$match", new BsonDocument("fullDocument.wanted", true)));
        await client.InsertAsync("filtered", new BsonDocument { { "_id", 1 }, { "wanted", false } });

        var reply = (await MoreAsync(client, opened["cursor"]["id"], "filtered", patience: 1))["cursor"];

        reply["nextBatch"].AsBsonArray.Count.ShouldBe(0);
        string.CompareOrdinal(
            reply["postBatchResumeToken"]["_data"].AsString, opened["cursor"]["postBatchResumeToken"]["_data"].AsString).ShouldBeGreaterThan(0);
    }

    private static Task<BsonDocument> WatchAsync(WireClient client, string collection, BsonDocument options, params BsonDocument[] stages) =>
        client.RunAsync(new BsonDocument
        {
            { "aggregate", collection },
            { "pipeline", new BsonArray([new BsonDocument("$changeStream", options), .. stages]) },
            { "cursor", new BsonDocument() },
        });

    private static Task<BsonDocument> MoreAsync(WireClient client, BsonValue cursor, string collection, int patience = 10_000) =>
        client.RunAsync(new BsonDocument { { "getMore", cursor }, { "collection", collection }, { "maxTimeMS", patience } });
}
