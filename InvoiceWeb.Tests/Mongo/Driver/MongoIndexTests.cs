using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class MongoIndexTests(MongoFixture mongo) : IClassFixture<MongoFixture>
{
    private readonly IMongoCollection<BsonDocument> _collection = mongo.NewCollection();

    [Fact]
    public async Task CreateMany_EveryOption_IsListed()
    {
        CreateIndexModel[] models =
        [
            new(new BsonDocument { { "a", 1 }, { "b", -1 } }),
            new(new BsonDocument("email", 1)) { Name = "email", Unique = true, PartialFilterExpression = BsonDocument.Parse("""{"email": {"$exists": true}}""") },
            new(new BsonDocument("at", 1)) { ExpireAfter = TimeSpan.FromHours(1) },
        ];

        var names = await _collection.Indexes.CreateManyAsync(models, CancellationToken.None);
        var listed = await _collection.Indexes.ListAsync(CancellationToken.None).ToListAsync();

        names.ShouldBe(["a_1_b_-1", "email", "at_1"]);
        listed.Select(index => index["name"].AsString).ShouldBe(["_id_", .. names]);
        listed[2]["unique"].ToBoolean().ShouldBeTrue();
        listed[2]["partialFilterExpression"].ShouldBe(BsonDocument.Parse("""{"email": {"$exists": true}}"""));
        listed[3]["expireAfterSeconds"].ToInt64().ShouldBe(3600);
    }

    [Fact]
    public async Task CreateOne_AgainAndDifferent_IsTheSameOrRefused()
    {
        await _collection.Indexes.CreateOneAsync(new CreateIndexModel(new BsonDocument("a", 1)), CancellationToken.None);

        await _collection.Indexes.CreateOneAsync(new CreateIndexModel(new BsonDocument("a", 1)), CancellationToken.None);
        await Should.ThrowAsync<MongoCommandException>(() => _collection.Indexes.CreateOneAsync(
            new CreateIndexModel(new BsonDocument("a", 1)) { Unique = true }, CancellationToken.None));

        (await _collection.Indexes.ListAsync(CancellationToken.None).CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Drop_OneAndAll_LeavesTheIdIndex()
    {
        await _collection.Indexes.CreateManyAsync(
            [new(new BsonDocument("a", 1)), new(new BsonDocument("b", 1)), new(new BsonDocument("c", 1))], CancellationToken.None);

        await _collection.Indexes.DropOneAsync("b_1", CancellationToken.None);
        (await NamesAsync()).ShouldBe(["_id_", "a_1", "c_1"]);
        await _collection.Indexes.DropAllAsync(CancellationToken.None);
        (await NamesAsync()).ShouldBe(["_id_"]);

        var failure = await Should.ThrowAsync<MongoCommandException>(() => _collection.Indexes.DropOneAsync("b_1", CancellationToken.None));
        failure.CodeName.ShouldBe("IndexNotFound");
    }

    [Fact]
    public async Task InsertOne_UniqueKeyTaken_ThrowsDuplicateKey()
    {
        await _collection.Indexes.CreateOneAsync(new CreateIndexModel(new BsonDocument("a", 1)) { Unique = true }, CancellationToken.None);
        await _collection.InsertOneAsync(new BsonDocument("a", 1), CancellationToken.None);

        await Should.ThrowAsync<MongoDuplicateKeyException>(
            () => _collection.InsertOneAsync(new BsonDocument("a", 1), CancellationToken.None));
    }

    private async Task<List<string>> NamesAsync() =>
        await _collection.Indexes.ListAsync(CancellationToken.None).Select(index => index["name"].AsString).ToListAsync();
}
