using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Commands;

public sealed class WriteAndFindTests(EmbeddedServerFixture server) : IClassFixture<EmbeddedServerFixture>
{
    [Fact]
    public async Task Insert_SameNumberTwice_ActsOnce()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        var command = new BsonDocument
        {
            { "insert", "retried" },
            { "documents", new BsonArray { new BsonDocument("a", 1) } },
            { "lsid", new BsonDocument("id", new BsonBinaryData(Guid.NewGuid())) },
            { "txnNumber", 1L },
        };

        var first = await client.RunAsync(command);
        var second = await client.RunAsync(command);

        first["n"].ToInt32().ShouldBe(1);
        second["n"].ToInt32().ShouldBe(1);
        (await client.RunAsync(new BsonDocument("count", "retried")))["n"].ToInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Find_OverSeveralBatches_YieldsEachDocumentOnceInOrder()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        var documents = new BsonArray(Enumerable.Range(0, 1000).Select(i => new BsonDocument { { "_id", i }, { "n", (i * 7) % 1000 } }));
        await client.RunAsync(new BsonDocument { { "insert", "many" }, { "documents", documents } });
        await client.RunAsync(new BsonDocument
        {
            { "createIndexes", "many" },
            { "indexes", new BsonArray { new BsonDocument { { "key", new BsonDocument("n", -1) }, { "name", "n" } } } },
        });

        var seen = new List<int>();
        var reply = await client.RunAsync(new BsonDocument
        {
            { "find", "many" }, { "filter", new BsonDocument("n", new BsonDocument("$gte", 100)) }, { "sort", new BsonDocument("n", -1) }, { "batchSize", 64 },
        });
        var batch = "firstBatch";
        while (true)
        {
            var cursor = reply["cursor"];
            seen.AddRange(cursor[batch].AsBsonArray.Select(document => document["n"].ToInt32()));
            if (cursor["id"].ToInt64() == 0)
            {
                break;
            }

            (batch, reply) = ("nextBatch", await client.RunAsync(new BsonDocument
            {
                { "getMore", cursor["id"] }, { "collection", "many" }, { "batchSize", 64 },
            }));
        }

        seen.ShouldBe(Enumerable.Range(100, 900).Reverse());
    }
}
