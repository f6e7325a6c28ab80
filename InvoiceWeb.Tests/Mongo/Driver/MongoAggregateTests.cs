using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class MongoAggregateTests(MongoFixture mongo) : IClassFixture<MongoFixture>
{
    private readonly IMongoCollection<BsonDocument> _collection = mongo.NewCollection();

    [Fact]
    public async Task CountDocuments_WithFilter_CountsWhatMatches()
    {
        (await _collection.CountDocumentsAsync([], CancellationToken.None)).ShouldBe(0);
        await InsertAsync();

        (await _collection.CountDocumentsAsync([], CancellationToken.None)).ShouldBe(6);
        (await _collection.CountDocumentsAsync(new BsonDocument("k", "a"), CancellationToken.None)).ShouldBe(3);
        (await _collection.CountDocumentsAsync(new BsonDocument("k", "z"), CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Aggregate_GroupAndSort_OverSeveralBatches()
    {
        await InsertAsync();
        BsonDocument[] pipeline =
        [
            BsonDocument.Parse("""{"$group": {"_id": "$k", "total": {"$sum": "$n"}}}"""),
            BsonDocument.Parse("""{"$sort": {"_id": 1}}"""),
        ];

        var groups = await _collection.AggregateAsync(pipeline, new AggregateOptions { BatchSize = 1 }, CancellationToken.None).ToListAsync();

        groups.ShouldBe(
        [
            BsonDocument.Parse("""{"_id": "a", "total": 6}"""),
            BsonDocument.Parse("""{"_id": "b", "total": 9}"""),
        ]);
    }

    [Fact]
    public async Task Aggregate_UnknownStage_ThrowsCommandException()
    {
        var failure = await Should.ThrowAsync<MongoCommandException>(async () => await _collection.AggregateAsync(
            [new BsonDocument("$noSuchStage", 1)], options: null, CancellationToken.None).CountAsync());

        failure.Code.ShouldBe(40324);
    }

    private Task<BulkWriteResult> InsertAsync() => _collection.InsertManyAsync(
        Enumerable.Range(0, 6).Select(number => new BsonDocument { { "n", number }, { "k", number % 2 == 0 ? "a" : "b" } }),
        isOrdered: true,
        CancellationToken.None);
}
