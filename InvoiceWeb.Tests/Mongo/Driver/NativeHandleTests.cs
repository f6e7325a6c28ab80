using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>Runs alone: it counts what is native in the whole process.</summary>
[Collection(NativeHandlesCollection.Name)]
public sealed class NativeHandleTests
{
    private const int Operations = 10_000;

    /// <summary>Ten thousand leaked clients, cursors or documents would be far more; the collectors' own ups and downs are less.</summary>
    private const long AllowedGrowth = 32 * 1024 * 1024;

    [Fact]
    public async Task Client_EveryKindOfCallThenDisposed_LeavesNoNativeObject()
    {
        var before = LibMongoc.OpenHandles;
        await using (var server = await StartAsync())
        await using (var client = new MongoClient(server.ConnectionString))
        {
            LibMongoc.OpenHandles.ShouldBeGreaterThan(before);
            await UseAsync(client.GetDatabase("leaks").GetCollection("c"));
        }

        LibMongoc.OpenHandles.ShouldBeLessThanOrEqualTo(before); // an earlier test's last ones may have gone meanwhile
    }

    [Fact]
    public async Task Client_CallsFailAndAreCancelled_LeavesNoNativeObject()
    {
        var before = LibMongoc.OpenHandles;
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource<BsonDocument?>();
        await using (var server = new ScriptedServer(command =>
        {
            if (!command.Contains("insert"))
            {
                return Task.FromResult<BsonDocument?>(ScriptedServer.Failure(2, "BadValue"));
            }

            asked.TrySetResult();
            return answer.Task;
        }))
        await using (var client = new MongoClient(server.ConnectionString))
        {
            var collection = client.GetDatabase("db").GetCollection("c");
            using var cancellation = new CancellationTokenSource();
            var insert = collection.InsertOneAsync([], cancellation.Token);
            await asked.Task;
            await cancellation.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => insert);
            await Should.ThrowAsync<MongoCommandException>(() => collection.FindOneAsync([], options: null, CancellationToken.None));
            await Should.ThrowAsync<MongoCommandException>(() => collection.WatchAsync([], options: null, CancellationToken.None));
            LibMongoc.OpenHandles.ShouldBeGreaterThan(before);
            answer.SetResult(ScriptedServer.Ok);
        }

        LibMongoc.OpenHandles.ShouldBeLessThanOrEqualTo(before); // an earlier test's last ones may have gone meanwhile
    }

    [Fact]
    public async Task Client_TenThousandOperations_DoesNotGrow()
    {
        await using var server = await StartAsync();
        await using var client = new MongoClient(server.ConnectionString);
        var collection = client.GetDatabase("leaks").GetCollection("c");
        await RunAsync(collection, Operations / 10);
        var handles = LibMongoc.OpenHandles;
        var memory = PrivateMemory();

        await RunAsync(collection, Operations);

        LibMongoc.OpenHandles.ShouldBeLessThanOrEqualTo(handles);
        (PrivateMemory() - memory).ShouldBeLessThan(AllowedGrowth);
    }

    private static async Task RunAsync(IMongoCollection<BsonDocument> collection, int operations)
    {
        var filler = new string('x', 4096);
        for (var i = 0; i < operations / 4; i++)
        {
            var id = new BsonDocument("_id", i);
            await collection.InsertOneAsync(new BsonDocument { { "_id", i }, { "filler", filler } }, CancellationToken.None);
            (await collection.FindOneAsync(id, options: null, CancellationToken.None)).ShouldNotBeNull();
            await collection.UpdateOneAsync(id, new BsonDocument("$set", new BsonDocument("a", i)), options: null, CancellationToken.None);
            (await collection.DeleteOneAsync(id, CancellationToken.None)).ShouldBe(1);
        }
    }

    private static async Task UseAsync(IMongoCollection<BsonDocument> collection)
    {
        var documents = Enumerable.Range(0, 300).Select(number => new BsonDocument("n", number));
        await collection.Indexes.CreateOneAsync(new CreateIndexModel(new BsonDocument("n", 1)), CancellationToken.None);
        await collection.InsertManyAsync(documents, isOrdered: true, CancellationToken.None);
        await foreach (var _ in collection.FindAsync([], new FindOptions { BatchSize = 10 }, CancellationToken.None))
        {
            break;
        }

        await collection.FindOneAndUpdateAsync(
            [], new BsonDocument("$set", new BsonDocument("a", 1)), new FindOneAndUpdateOptions { Sort = new BsonDocument("n", 1) }, CancellationToken.None);
        (await collection.Indexes.ListAsync(CancellationToken.None).CountAsync()).ShouldBe(2);
        (await collection.FindAsync([], options: null, CancellationToken.None).CountAsync()).ShouldBe(300);
        await using var stream = await collection.WatchAsync([], options: null, CancellationToken.None);
        await collection.DeleteOneAsync([], CancellationToken.None);
        (await stream.FirstAsync()).OperationType.ShouldBe(ChangeStreamOperationType.Delete);
    }

    private static async Task<MongoFixture> StartAsync()
    {
        var fixture = new MongoFixture();
        await fixture.InitializeAsync();
        return fixture;
    }

    private static long PrivateMemory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PrivateMemorySize64;
    }
}
