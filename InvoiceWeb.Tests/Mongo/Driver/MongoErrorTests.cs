using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class MongoErrorTests
{
    [Fact]
    public async Task RunCommand_ServerRefuses_ThrowsWithCodeNameAndLabels()
    {
        await using var server = new ScriptedServer(_ => ScriptedServer.Failure(20, "IllegalOperation", "SomeLabel"));
        await using var client = new MongoClient(server.ConnectionString);

        var failure = await Should.ThrowAsync<MongoCommandException>(
            () => client.GetDatabase("db").RunCommandAsync(new BsonDocument("x", 1), CancellationToken.None));

        failure.Code.ShouldBe(20);
        failure.CodeName.ShouldBe("IllegalOperation");
        failure.HasErrorLabel("SomeLabel").ShouldBeTrue();
        failure.HasErrorLabel("Other").ShouldBeFalse();
        failure.Message.ShouldContain("scripted IllegalOperation");
        failure.Result["code"].ShouldBe(20);
    }

    [Fact]
    public async Task RunCommand_ServerRunsOutOfTime_ThrowsExecutionTimeout()
    {
        await using var server = new ScriptedServer(_ => ScriptedServer.Failure(50, "MaxTimeMSExpired"));
        await using var client = new MongoClient(server.ConnectionString);

        await Should.ThrowAsync<MongoExecutionTimeoutException>(
            () => client.GetDatabase("db").RunCommandAsync(new BsonDocument("x", 1), CancellationToken.None));
    }

    [Fact]
    public async Task Find_ServerRefuses_ThrowsCommandException()
    {
        await using var server = new ScriptedServer(_ => ScriptedServer.Failure(2, "BadValue"));
        await using var client = new MongoClient(server.ConnectionString);

        var failure = await Should.ThrowAsync<MongoCommandException>(
            () => client.GetDatabase("db").GetCollection("c").FindOneAsync([], options: null, CancellationToken.None));

        failure.Code.ShouldBe(2);
    }

    [Fact]
    public async Task InsertOne_KeyIsTaken_ThrowsDuplicateKey()
    {
        await using var server = new ScriptedServer(_ => WriteErrors(0));
        await using var client = new MongoClient(server.ConnectionString);

        var failure = await Should.ThrowAsync<MongoDuplicateKeyException>(
            () => client.GetDatabase("db").GetCollection("c").InsertOneAsync(new BsonDocument("_id", 1), CancellationToken.None));

        failure.Code.ShouldBe(11000);
        failure.Message.ShouldContain("E11000");
    }

    [Fact]
    public async Task FindOneAndUpdate_KeyIsTaken_ThrowsDuplicateKey()
    {
        await using var server = new ScriptedServer(_ => ScriptedServer.Failure(11000, "DuplicateKey"));
        await using var client = new MongoClient(server.ConnectionString);

        await Should.ThrowAsync<MongoDuplicateKeyException>(() => client.GetDatabase("db").GetCollection("c").FindOneAndUpdateAsync(
            [], new BsonDocument("$set", new BsonDocument("a", 1)), options: null, CancellationToken.None));
    }

    [Fact]
    public async Task InsertMany_SomeKeysAreTaken_ThrowsWithEachError()
    {
        await using var server = new ScriptedServer(_ => WriteErrors(1));
        await using var client = new MongoClient(server.ConnectionString);
        BsonDocument[] documents = [new("_id", 1), new("_id", 1)];

        var failure = await Should.ThrowAsync<MongoBulkWriteException>(
            () => client.GetDatabase("db").GetCollection("c").InsertManyAsync(documents, isOrdered: true, CancellationToken.None));

        failure.WriteErrors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Index.ShouldBe(1),
            error => error.IsDuplicateKey.ShouldBeTrue());
        failure.Result.InsertedCount.ShouldBe(1);
    }

    [Fact]
    public async Task InsertOne_WriteConcernNotMet_ThrowsWriteConcern()
    {
        await using var server = new ScriptedServer(_ => new BsonDocument
        {
            { "ok", 1.0 }, { "n", 1 },
            { "writeConcernError", new BsonDocument { { "code", 64 }, { "codeName", "WriteConcernFailed" }, { "errmsg", "too slow" } } },
        });
        await using var client = new MongoClient(server.ConnectionString);

        var failure = await Should.ThrowAsync<MongoWriteConcernException>(
            () => client.GetDatabase("db").GetCollection("c").InsertOneAsync(new BsonDocument("a", 1), CancellationToken.None));

        failure.Message.ShouldContain("too slow");
    }

    [Fact]
    public async Task RunCommand_ConnectionBreaks_ThrowsConnectionException()
    {
        await using var server = new ScriptedServer(_ => (BsonDocument?)null);
        await using var client = new MongoClient(server.ConnectionString);

        await Should.ThrowAsync<MongoConnectionException>(
            () => client.GetDatabase("db").RunCommandAsync(new BsonDocument("x", 1), CancellationToken.None));
    }

    [Fact]
    public async Task RunCommand_NobodyListens_ThrowsConnectionException()
    {
        await using var client = new MongoClient("mongodb://%2Fnowhere%2Fdb.sock/?directConnection=true&serverSelectionTimeoutMS=50");

        await Should.ThrowAsync<MongoConnectionException>(
            () => client.GetDatabase("db").RunCommandAsync(new BsonDocument("x", 1), CancellationToken.None));
    }

    [Fact]
    public void Constructor_NoConnectionString_ThrowsMongoException() =>
        Should.Throw<MongoException>(() => new MongoClient("http://example")).Message.ShouldContain("connection string");

    [Theory]
    [InlineData(1, 22, false)]
    [InlineData(1, 23, true)]
    [InlineData(1, 30, true)]
    [InlineData(2, 0, false)]
    [InlineData(0, 99, false)]
    public void Complain_VersionOfTheLibrary_RefusesWhatIsTooOldOrUnknown(int major, int minor, bool accepted)
    {
        var complaint = LibMongoc.Complain(major, minor);

        (complaint is null).ShouldBe(accepted);
        (complaint ?? $"{major}.{minor}").ShouldContain($"{major}.{minor}");
    }

    private static BsonDocument WriteErrors(int index) => new()
    {
        { "ok", 1.0 }, { "n", index },
        {
            "writeErrors", new BsonArray
            {
                new BsonDocument { { "index", index }, { "code", 11000 }, { "errmsg", "E11000 duplicate key error collection: db.c" } },
            }
        },
    };
}
