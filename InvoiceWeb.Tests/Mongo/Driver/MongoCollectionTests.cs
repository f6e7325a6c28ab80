using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class MongoCollectionTests(MongoFixture mongo) : IClassFixture<MongoFixture>
{
    private static readonly BsonDocument s_all = [];
    private readonly IMongoCollection<BsonDocument> _collection = mongo.NewCollection();

    [Fact]
    public async Task InsertOne_WithoutId_GetsOneAndIsFound()
    {
        var document = new BsonDocument("a", 1);

        await _collection.InsertOneAsync(document, CancellationToken.None);

        document["_id"].IsObjectId.ShouldBeTrue();
        document.Elements[0].Name.ShouldBe("_id");
        (await _collection.FindOneAsync(new BsonDocument("a", 1), options: null, CancellationToken.None)).ShouldBe(document);
        (await _collection.FindOneAsync(new BsonDocument("a", 2), options: null, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task InsertOne_ADocumentOfFourMebibytes_ComesBackAsItWas()
    {
        var document = new BsonDocument { { "_id", 1 }, { "page", new string('x', 4 * 1024 * 1024) } };

        await _collection.InsertOneAsync(document, CancellationToken.None);

        (await _collection.FindOneAsync(s_all, options: null, CancellationToken.None)).ShouldBe(document);
    }

    [Fact]
    public async Task InsertOne_SameIdAgain_ThrowsDuplicateKey()
    {
        await _collection.InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None);

        await Should.ThrowAsync<MongoDuplicateKeyException>(
            () => _collection.InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None));
    }

    [Fact]
    public async Task InsertMany_Unordered_GoesOnAfterARefusal()
    {
        BsonDocument[] documents = [new("_id", 1), new("_id", 1), new("_id", 2)];

        var failure = await Should.ThrowAsync<MongoBulkWriteException>(
            () => _collection.InsertManyAsync(documents, isOrdered: false, CancellationToken.None));

        failure.Result.InsertedCount.ShouldBe(2);
        failure.WriteErrors.ShouldHaveSingleItem().Index.ShouldBe(1);
    }

    [Fact]
    public async Task Find_SortSkipLimitProjection_AreHonoured()
    {
        await InsertNumbersAsync(10);
        var options = new FindOptions
        {
            Sort = new BsonDocument("n", -1),
            Skip = 2,
            Limit = 3,
            Projection = new BsonDocument { { "_id", 0 }, { "n", 1 } },
        };

        var found = await _collection.FindAsync(s_all, options, CancellationToken.None).ToListAsync();

        found.ShouldBe([new BsonDocument("n", 7), new BsonDocument("n", 6), new BsonDocument("n", 5)]);
    }

    [Fact]
    public async Task Find_OverManyBatches_GivesEveryDocumentOnce()
    {
        await InsertNumbersAsync(1000);

        var found = await _collection.FindAsync(s_all, new FindOptions { BatchSize = 7 }, CancellationToken.None)
            .Select(document => document["n"].AsInt32).ToListAsync();

        found.Order().ShouldBe(Enumerable.Range(0, 1000));
    }

    [Fact]
    public async Task Find_LeftHalfWay_FreesTheConnection()
    {
        await InsertNumbersAsync(1000);
        await using var client = mongo.NewClient("maxPoolSize=1");
        var collection = client.GetDatabase(mongo.Database.Name).GetCollection(_collection.Name);

        for (var i = 0; i < 3; i++)
        {
            await foreach (var _ in collection.FindAsync(s_all, new FindOptions { BatchSize = 2 }, CancellationToken.None))
            {
                break;
            }
        }

        (await collection.EstimatedDocumentCountAsync(CancellationToken.None)).ShouldBe(1000);
    }

    [Fact]
    public async Task UpdateOne_Matched_CountsAndChanges()
    {
        await InsertNumbersAsync(3);

        var result = await _collection.UpdateOneAsync(
            new BsonDocument("n", 1), BsonDocument.Parse("""{"$set": {"a": true}}"""), options: null, CancellationToken.None);
        var same = await _collection.UpdateOneAsync(
            new BsonDocument("n", 1), BsonDocument.Parse("""{"$set": {"a": true}}"""), options: null, CancellationToken.None);

        result.ShouldBe(new UpdateResult(1, 1, UpsertedId: null));
        same.ShouldBe(new UpdateResult(1, 0, UpsertedId: null));
    }

    [Fact]
    public async Task UpdateOne_Upsert_ReportsTheNewId()
    {
        var result = await _collection.UpdateOneAsync(
            new BsonDocument("_id", 7), BsonDocument.Parse("""{"$set": {"a": 1}}"""), UpdateOptions.Upsert, CancellationToken.None);

        result.ShouldBe(new UpdateResult(0, 0, UpsertedId: 7));
    }

    [Fact]
    public async Task UpdateMany_Matched_ChangesAll()
    {
        await InsertNumbersAsync(5);

        var result = await _collection.UpdateManyAsync(
            BsonDocument.Parse("""{"n": {"$gte": 2}}"""), BsonDocument.Parse("""{"$inc": {"n": 10}}"""), options: null, CancellationToken.None);

        result.ModifiedCount.ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"a": 1}""")]
    [InlineData("{}")]
    public async Task UpdateOne_NoOperator_IsRefusedBeforeItIsSent(string update) => await Should.ThrowAsync<ArgumentException>(
        () => _collection.UpdateOneAsync(s_all, BsonDocument.Parse(update), options: null, CancellationToken.None));

    [Fact]
    public async Task ReplaceOne_Matched_ReplacesAllButTheId()
    {
        await _collection.InsertOneAsync(new BsonDocument { { "_id", 1 }, { "a", 1 } }, CancellationToken.None);

        await _collection.ReplaceOneAsync(new BsonDocument("_id", 1), new BsonDocument("b", 2), options: null, CancellationToken.None);

        (await _collection.FindOneAsync(s_all, options: null, CancellationToken.None)).ShouldBe(new BsonDocument { { "_id", 1 }, { "b", 2 } });
        await Should.ThrowAsync<ArgumentException>(
            () => _collection.ReplaceOneAsync(s_all, new BsonDocument("$set", 1), options: null, CancellationToken.None));
    }

    [Fact]
    public async Task FindOneAndUpdate_BeforeAfterSortAndNoMatch_ReturnsWhatIsAsked()
    {
        await InsertNumbersAsync(3);
        var update = BsonDocument.Parse("""{"$set": {"a": 1}}""");
        var largest = new FindOneAndUpdateOptions { Sort = new BsonDocument("n", -1), Projection = BsonDocument.Parse("""{"_id": 0}""") };

        var before = await _collection.FindOneAndUpdateAsync(s_all, update, largest, CancellationToken.None);
        var after = await _collection.FindOneAndUpdateAsync(
            s_all, update, largest with { ReturnDocument = ReturnDocument.After }, CancellationToken.None);
        var none = await _collection.FindOneAndUpdateAsync(new BsonDocument("n", 99), update, options: null, CancellationToken.None);

        before.ShouldBe(new BsonDocument("n", 2));
        after.ShouldBe(new BsonDocument { { "n", 2 }, { "a", 1 } });
        none.ShouldBeNull();
    }

    [Fact]
    public async Task FindOneAndUpdate_Upsert_InsertsAndReturnsIt()
    {
        var options = new FindOneAndUpdateOptions { IsUpsert = true, ReturnDocument = ReturnDocument.After };

        var inserted = await _collection.FindOneAndUpdateAsync(
            new BsonDocument("_id", 1), BsonDocument.Parse("""{"$inc": {"n": 1}}"""), options, CancellationToken.None);

        inserted.ShouldBe(new BsonDocument { { "_id", 1 }, { "n", 1 } });
    }

    [Fact]
    public async Task Delete_OneAndMany_CountsWhatIsGone()
    {
        await InsertNumbersAsync(5);

        (await _collection.DeleteOneAsync(s_all, CancellationToken.None)).ShouldBe(1);
        (await _collection.DeleteManyAsync(s_all, CancellationToken.None)).ShouldBe(4);
        (await _collection.DeleteOneAsync(s_all, CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task BulkWrite_EveryKind_CountsEach()
    {
        await InsertNumbersAsync(4);
        WriteModel<BsonDocument>[] writes =
        [
            new InsertOneModel<BsonDocument>(new BsonDocument("n", 100)),
            new UpdateOneModel<BsonDocument>(new BsonDocument("n", 0), BsonDocument.Parse("""{"$set": {"a": 1}}""")),
            new UpdateManyModel<BsonDocument>(BsonDocument.Parse("""{"n": {"$lt": 2}}"""), BsonDocument.Parse("""{"$set": {"b": 1}}""")),
            new ReplaceOneModel<BsonDocument>(new BsonDocument("_id", "new"), new BsonDocument("n", -1), UpdateOptions.Upsert),
            new DeleteOneModel<BsonDocument>(new BsonDocument("n", 2)),
            new DeleteManyModel<BsonDocument>(BsonDocument.Parse("""{"n": {"$gte": 3}}""")),
        ];

        var result = await _collection.BulkWriteAsync(writes, isOrdered: true, CancellationToken.None);

        result.ShouldSatisfyAllConditions(
            () => result.InsertedCount.ShouldBe(1),
            () => result.MatchedCount.ShouldBe(3),
            () => result.ModifiedCount.ShouldBe(3),
            () => result.DeletedCount.ShouldBe(3),
            () => result.Upserts.ShouldBe([new BulkWriteUpsert(3, "new")]));
    }

    [Fact]
    public async Task BulkWrite_Nothing_AsksNobody() =>
        (await _collection.BulkWriteAsync([], isOrdered: true, CancellationToken.None)).DeletedCount.ShouldBe(0);

    [Fact]
    public async Task Distinct_WithFilter_GivesEachValueOnce()
    {
        await _collection.InsertManyAsync(
            [new BsonDocument("k", "a"), new BsonDocument("k", "b"), new BsonDocument("k", "a")], isOrdered: true, CancellationToken.None);

        (await _collection.DistinctAsync("k", s_all, CancellationToken.None)).Order(BsonValueComparer.Instance).ShouldBe(["a", "b"]);
        (await _collection.DistinctAsync("k", new BsonDocument("k", "b"), CancellationToken.None)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task GetCollection_WithMapper_SpeaksOwnTypes()
    {
        var mapper = new BsonMapper<Point>(
            point => new BsonDocument { { "_id", point.X }, { "y", point.Y } },
            document => new Point(document["_id"].AsInt32, document["y"].AsInt32));
        var points = mongo.Database.GetCollection(_collection.Name, mapper, new MongoCollectionSettings { WriteConcern = WriteConcern.Majority });

        await points.InsertOneAsync(new Point(1, 2), CancellationToken.None);

        (await points.FindOneAsync(new BsonDocument("y", 2), options: null, CancellationToken.None)).ShouldBe(new Point(1, 2));
    }

    private Task<BulkWriteResult> InsertNumbersAsync(int count) => _collection.InsertManyAsync(
        Enumerable.Range(0, count).Select(number => new BsonDocument("n", number)), isOrdered: true, CancellationToken.None);

    private sealed record Point(int X, int Y);
}
