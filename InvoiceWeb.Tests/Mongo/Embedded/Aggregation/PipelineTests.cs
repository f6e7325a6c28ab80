using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Aggregation;

public sealed class PipelineTests(EmbeddedServerFixture server) : IClassFixture<EmbeddedServerFixture>
{
    private static readonly string[] s_documents =
    [
        """{"_id": 1, "s": "a", "n": 1, "t": ["x", "y"], "d": {"$date": "2026-03-28T23:30:00Z"}}""",
        """{"_id": 2, "s": "b", "n": 2.5, "t": [], "d": {"$date": "2026-03-29T00:30:00Z"}}""",
        """{"_id": 3, "s": "a", "n": {"$numberDecimal": "0.10"}, "t": "z", "d": {"$date": "2026-03-29T01:30:00Z"}}""",
        """{"_id": 4, "s": "c", "n": null}""",
    ];

    [Theory]
    [InlineData("""[{"$match": {"s": "a"}}, {"$count": "n"}]""", """[{"n": 2}]""")]
    [InlineData("""[{"$match": {"s": "none"}}, {"$count": "n"}]""", """[]""")]
    [InlineData("""[{"$sort": {"_id": -1}}, {"$skip": 1}, {"$limit": 2}, {"$project": {"_id": 1}}]""", """[{"_id": 3}, {"_id": 2}]""")]
    [InlineData(
        """[{"$group": {"_id": "$s", "c": {"$sum": 1}, "sum": {"$sum": "$n"}}}, {"$sort": {"_id": 1}}]""",
        """[{"_id": "a", "c": 2, "sum": {"$numberDecimal": "1.10"}}, {"_id": "b", "c": 1, "sum": 2.5}, {"_id": "c", "c": 1, "sum": 0}]""")]
    [InlineData(
        """[{"$match": {"_id": {"$lt": 3}}}, {"$group": {"_id": null, "avg": {"$avg": "$n"}, "min": {"$min": "$n"}, "max": {"$max": "$n"}, "first": {"$first": "$s"}, "last": {"$last": "$s"}, "all": {"$push": "$_id"}}}]""",
        """[{"_id": null, "avg": 1.75, "min": 1, "max": 2.5, "first": "a", "last": "b", "all": [1, 2]}]""")]
    [InlineData(
        """[{"$unwind": "$t"}, {"$project": {"t": 1}}]""",
        """[{"_id": 1, "t": "x"}, {"_id": 1, "t": "y"}, {"_id": 3, "t": "z"}]""")]
    [InlineData(
        """[{"$unwind": {"path": "$t", "includeArrayIndex": "i", "preserveNullAndEmptyArrays": true}}, {"$match": {"_id": {"$lt": 3}}}, {"$project": {"t": 1, "i": 1}}]""",
        """[{"_id": 1, "t": "x", "i": {"$numberLong": "0"}}, {"_id": 1, "t": "y", "i": {"$numberLong": "1"}}, {"_id": 2, "i": null}]""")]
    [InlineData(
        """[{"$limit": 1}, {"$addFields": {"x.y": {"$cond": [{"$gt": ["$n", 0]}, "yes", "no"]}, "s": "$missing"}}, {"$unset": ["t", "d"]}]""",
        """[{"_id": 1, "n": 1, "x": {"y": "yes"}}]""")]
    [InlineData(
        """[{"$match": {"d": {"$exists": true}}}, {"$project": {"_id": 0, "at": {"$dateToString": {"date": "$d", "format": "%Y-%m-%d %H:%M%z", "timezone": "Europe/Berlin"}}}}]""",
        """[{"at": "2026-03-29 00:30+0100"}, {"at": "2026-03-29 01:30+0100"}, {"at": "2026-03-29 03:30+0200"}]""")]
    [InlineData(
        """[{"$limit": 1}, {"$project": {"_id": 0, "u": {"$dateToString": {"date": "$d"}}, "h": {"$hour": {"date": "$d", "timezone": "+05:30"}}, "w": {"$dayOfWeek": "$d"}}}]""",
        """[{"u": "2026-03-28T23:30:00.000Z", "h": 5, "w": 7}]""")]
    [InlineData(
        """[{"$limit": 1}, {"$project": {"_id": 0, "a": {"$subtract": ["$n", 3]}, "b": {"$divide": ["$n", 4]}, "c": {"$ifNull": ["$zip", "none"]}, "d": {"$size": "$t"}, "e": {"$arrayElemAt": ["$t", -1]}, "f": {"$in": ["x", "$t"]}}}]""",
        """[{"a": -2, "b": 0.25, "c": "none", "d": 2, "e": "y", "f": true}]""")]
    public async Task Aggregate_Stages_GiveWhatMongoDBGives(string pipeline, string expected)
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        var collection = $"c{ObjectId.GenerateNewId()}";
        await client.InsertAsync(collection, [.. s_documents.Select(BsonDocument.Parse)]);

        var reply = await client.RunAsync(Aggregate(collection, pipeline));

        reply["ok"].ToDouble().ShouldBe(1, reply.ToString());
        var actual = new BsonArray(reply["cursor"]["firstBatch"].AsBsonArray.Select(document => document.AsBsonDocument));
        actual.ShouldBe(BsonDocument.Parse($$"""{"v": {{expected}}}""")["v"].AsBsonArray);
    }

    [Theory]
    [InlineData("""[{"$lookup": {}}]""", 40324)]
    [InlineData("""[{"$group": {"n": {"$sum": 1}}}]""", 15955)]
    [InlineData("""[{"$group": {"_id": null, "n": {"$stdDevPop": 1}}}]""", 15952)]
    [InlineData("""[{"$project": {"x": {"$dateTrunc": 1}}}]""", 168)]
    [InlineData("""[{"$limit": 0}]""", 15958)]
    [InlineData("""[{"$match": {}, "$limit": 1}]""", 40323)]
    [InlineData("""[{"$project": {"x": "$$NOW"}}]""", 17276)]
    [InlineData("""[{"$match": {}}, {"$changeStream": {}}]""", 40324)]
    public async Task Aggregate_WhatIsNotSupported_IsRefusedWithItsCode(string pipeline, int code)
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);

        var reply = await client.RunAsync(Aggregate("anything", pipeline));

        reply["code"].ToInt32().ShouldBe(code, reply.ToString());
    }

    private static BsonDocument Aggregate(string collection, string pipeline) => new()
    {
        { "aggregate", collection },
        { "pipeline", BsonDocument.Parse($$"""{"v": {{pipeline}}}""")["v"] },
        { "cursor", new BsonDocument() },
    };
}
