using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>Change streams of a real server; <see cref="ChangeStreamTests"/> holds what a healthy one does not do.</summary>
public sealed class MongoChangeStreamTests(MongoFixture mongo) : IClassFixture<MongoFixture>
{
    private readonly IMongoCollection<BsonDocument> _collection = mongo.NewCollection();

    [Fact]
    public async Task Read_EveryKindOfWrite_ArrivesInOrder()
    {
        await using var stream = await _collection.WatchAsync([], options: null, CancellationToken.None);

        await WriteAllKindsAsync();
        var changes = await stream.Take(4).ToListAsync();

        changes.Select(change => change.OperationType).ShouldBe(
        [
            ChangeStreamOperationType.Insert, ChangeStreamOperationType.Update,
            ChangeStreamOperationType.Replace, ChangeStreamOperationType.Delete,
        ]);
        changes.ShouldAllBe(change => change.DocumentKey == new BsonDocument("_id", 1));
        changes.ShouldAllBe(change => change.CollectionName == _collection.Name);
        changes[0].FullDocument.ShouldBe(new BsonDocument { { "_id", 1 }, { "a", 1 }, { "b", 1 } });
        changes[1].FullDocument.ShouldBeNull();
        changes[1].UpdateDescription.ShouldNotBeNull().UpdatedFields.ShouldBe(new BsonDocument("a", 2));
        changes[1].UpdateDescription!.RemovedFields.ShouldBe(["b"]);
        changes[2].FullDocument.ShouldBe(new BsonDocument { { "_id", 1 }, { "c", 3 } });
        changes.Select(change => change.ClusterTime!.Value).ShouldBeInOrder();
    }

    [Fact]
    public async Task Read_UpdateLookup_BringsTheDocument()
    {
        await using var stream = await _collection.WatchAsync(
            [new BsonDocument("$match", new BsonDocument("operationType", "update"))],
            new ChangeStreamOptions { FullDocument = "updateLookup" },
            CancellationToken.None);

        await _collection.InsertOneAsync(new BsonDocument { { "_id", 1 }, { "a", 1 } }, CancellationToken.None);
        await _collection.UpdateOneAsync(
            new BsonDocument("_id", 1), new BsonDocument("$set", new BsonDocument("a", 2)), options: null, CancellationToken.None);

        (await stream.FirstAsync()).FullDocument.ShouldBe(new BsonDocument { { "_id", 1 }, { "a", 2 } });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Watch_FromAToken_GoesOnAfterIt(bool startAfter)
    {
        BsonDocument token;
        await using (var first = await _collection.WatchAsync([], options: null, CancellationToken.None))
        {
            await WriteAllKindsAsync();
            token = (await first.Skip(1).FirstAsync()).ResumeToken;
        }

        var options = startAfter ? new ChangeStreamOptions { StartAfter = token } : new ChangeStreamOptions { ResumeAfter = token };
        await using var second = await _collection.WatchAsync([], options, CancellationToken.None);

        (await second.Take(2).Select(change => change.OperationType).ToListAsync()).ShouldBe(
            [ChangeStreamOperationType.Replace, ChangeStreamOperationType.Delete]);
    }

    [Fact]
    public async Task Watch_FromATime_BringsWhatHappenedSince()
    {
        BsonTimestamp time;
        await using (var first = await _collection.WatchAsync([], options: null, CancellationToken.None))
        {
            await WriteAllKindsAsync();
            time = (await first.Skip(2).FirstAsync()).ClusterTime.ShouldNotBeNull();
        }

        await using var second = await _collection.WatchAsync(
            [], new ChangeStreamOptions { StartAtOperationTime = time }, CancellationToken.None);

        (await second.FirstAsync()).OperationType.ShouldBe(ChangeStreamOperationType.Replace);
    }

    [Fact]
    public async Task Watch_Database_SeesItsCollectionsOnly()
    {
        var other = mongo.NewCollection();
        await using var stream = await mongo.Database.WatchAsync(
            [new BsonDocument("$match", new BsonDocument("documentKey._id", "watched"))], options: null, CancellationToken.None);

        await _collection.InsertOneAsync(new BsonDocument("_id", "watched"), CancellationToken.None);
        await other.InsertOneAsync(new BsonDocument("_id", "watched"), CancellationToken.None);

        (await stream.Take(2).Select(change => change.CollectionName).ToListAsync()).ShouldBe([_collection.Name, other.Name]);
    }

    [Fact]
    public async Task Read_CollectionDropped_EndsWithTheInvalidation()
    {
        await _collection.InsertOneAsync([], CancellationToken.None);
        await using var stream = await _collection.WatchAsync([], options: null, CancellationToken.None);

        await mongo.Database.DropCollectionAsync(_collection.Name, CancellationToken.None);

        (await stream.Select(change => change.OperationType).ToListAsync()).ShouldBe(
            [ChangeStreamOperationType.Drop, ChangeStreamOperationType.Invalidate]);
    }

    [Fact]
    public async Task Read_NothingHappensAndCancelled_EndsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        await using var stream = await _collection.WatchAsync([], options: null, CancellationToken.None);
        var reading = stream.FirstAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
    }

    private async Task WriteAllKindsAsync()
    {
        var id = new BsonDocument("_id", 1);
        await _collection.InsertOneAsync(new BsonDocument { { "_id", 1 }, { "a", 1 }, { "b", 1 } }, CancellationToken.None);
        await _collection.UpdateOneAsync(
            id, BsonDocument.Parse("""{"$set": {"a": 2}, "$unset": {"b": ""}}"""), options: null, CancellationToken.None);
        await _collection.ReplaceOneAsync(id, new BsonDocument("c", 3), options: null, CancellationToken.None);
        await _collection.DeleteOneAsync(id, CancellationToken.None);
    }
}
