using System.Collections.Concurrent;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class ChangeStreamTests
{
    private const long CursorId = 7;

    [Fact]
    public async Task Watch_Opened_HasTheServersTokenBeforeAnyChange()
    {
        await using var server = new ScriptedServer(command => Reply(command, Token(5)));
        await using var client = new MongoClient(server.ConnectionString);

        await using var stream = await WatchAsync(client, options: null);

        stream.ResumeToken.ShouldBe(Token(5));
    }

    [Fact]
    public async Task Watch_Options_ReachTheServer()
    {
        var commands = new ConcurrentQueue<BsonDocument>();
        await using var server = new ScriptedServer(command =>
        {
            commands.Enqueue(command);
            return Reply(command, Token(5));
        });
        await using var client = new MongoClient(server.ConnectionString);
        var options = new ChangeStreamOptions
        {
            FullDocument = "updateLookup",
            StartAtOperationTime = new BsonTimestamp(9, 1),
            MaxAwaitTime = TimeSpan.FromMilliseconds(20),
        };

        await using var stream = await client.GetDatabase("db").GetCollection("c").WatchAsync(
            [new BsonDocument("$match", new BsonDocument("operationType", "insert"))], options, CancellationToken.None);

        var pipeline = commands.First()["pipeline"].AsBsonArray;
        pipeline[0]["$changeStream"]["fullDocument"].ShouldBe("updateLookup");
        pipeline[0]["$changeStream"]["startAtOperationTime"].ShouldBe(new BsonTimestamp(9, 1));
        pipeline[1]["$match"]["operationType"].ShouldBe("insert");
    }

    [Fact]
    public async Task Read_Changes_AreUnderstood()
    {
        var update = Change(1, "update");
        update.Add("updateDescription", new BsonDocument
        {
            { "updatedFields", new BsonDocument("a", 2) }, { "removedFields", new BsonArray { "b" } },
        });
        await using var server = new ScriptedServer(command => Reply(command, Token(0), update));
        await using var client = new MongoClient(server.ConnectionString);

        await using var stream = await WatchAsync(client, options: null);
        var change = await stream.FirstAsync();

        change.OperationType.ShouldBe(ChangeStreamOperationType.Update);
        change.ResumeToken.ShouldBe(Token(1));
        change.ClusterTime.ShouldBe(new BsonTimestamp(1, 1));
        change.CollectionName.ShouldBe("c");
        change.DocumentKey.ShouldBe(new BsonDocument("_id", 1));
        change.FullDocument.ShouldBe(new BsonDocument("_id", 1));
        change.UpdateDescription.ShouldNotBeNull().UpdatedFields.ShouldBe(new BsonDocument("a", 2));
        change.UpdateDescription.RemovedFields.ShouldBe(["b"]);
    }

    [Fact]
    public async Task Read_Invalidated_Ends()
    {
        var invalidate = new BsonDocument { { "_id", Token(2) }, { "operationType", "invalidate" } };
        await using var server = new ScriptedServer(command => Reply(command, Token(0), Change(1, "drop"), invalidate));
        await using var client = new MongoClient(server.ConnectionString);

        await using var stream = await WatchAsync(client, options: null);
        var types = await stream.Select(change => change.OperationType).ToListAsync();

        types.ShouldBe([ChangeStreamOperationType.Drop, ChangeStreamOperationType.Invalidate]);
    }

    [Fact]
    public async Task Read_ConnectionLostSeveralTimes_ResumesAfterTheNewestTokenWithGrowingPauses()
    {
        var aggregates = new ConcurrentQueue<BsonDocument>();
        await using var server = new ScriptedServer(command =>
        {
            if (command.Contains("aggregate"))
            {
                aggregates.Enqueue(command);
            }

            // The first stream gives one change and breaks; then the library's own attempts and some of ours fail (each asks twice).
            return (command.Contains("aggregate"), aggregates.Count) switch
            {
                (true, 1) => Opened(Token(0), Change(1, "insert")),
                (true, >= 7) => Opened(Token(1), Change(2, "insert")),
                _ => null,
            };
        });
        var time = new ImmediateTimeProvider();
        await using var client = new MongoClient(new MongoClientSettings(server.ConnectionString) { TimeProvider = time });

        await using var stream = await WatchAsync(client, options: null);
        var changes = await stream.Take(2).ToListAsync();

        changes.Select(change => change.ResumeToken).ShouldBe([Token(1), Token(2)]);
        aggregates.Skip(1).ShouldAllBe(command => command["pipeline"][0]["$changeStream"]["resumeAfter"].Equals(Token(1)));
        time.Pauses.ShouldBe(time.Pauses.Order());
        time.Pauses.First().ShouldBe(TimeSpan.FromMilliseconds(100));
        time.Pauses.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Read_HistoryLost_ThrowsItsOwnException()
    {
        await using var server = new ScriptedServer(command => command.Contains("getMore")
            ? ScriptedServer.Failure(286, "ChangeStreamHistoryLost", "NonResumableChangeStreamError")
            : Reply(command, Token(0)));
        await using var client = new MongoClient(server.ConnectionString);

        await using var stream = await WatchAsync(client, options: null);
        var failure = await Should.ThrowAsync<MongoChangeStreamHistoryLostException>(async () => await stream.FirstAsync());

        failure.Code.ShouldBe(286);
    }

    [Fact]
    public async Task Watch_HistoryLost_ThrowsItsOwnException()
    {
        await using var server = new ScriptedServer(_ => ScriptedServer.Failure(286, "ChangeStreamHistoryLost"));
        await using var client = new MongoClient(server.ConnectionString);

        await Should.ThrowAsync<MongoChangeStreamHistoryLostException>(
            () => WatchAsync(client, new ChangeStreamOptions { ResumeAfter = Token(1) }));
    }

    [Fact]
    public async Task Read_CancelledWhileWaiting_ReturnsAtOnce()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource<BsonDocument?>();
        await using var server = new ScriptedServer(command =>
        {
            if (!command.Contains("getMore"))
            {
                return Task.FromResult<BsonDocument?>(Reply(command, Token(0)));
            }

            asked.TrySetResult();
            return answer.Task;
        });
        await using var client = new MongoClient(server.ConnectionString);
        using var cancellation = new CancellationTokenSource();

        var stream = await WatchAsync(client, options: null);
        var reading = stream.FirstAsync(cancellation.Token).AsTask();
        await asked.Task;
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        await stream.DisposeAsync();

        // All this happened while the server still owed its answer.
        answer.TrySetResult(ScriptedServer.Cursor(CursorId, "nextBatch")).ShouldBeTrue();
    }

    private static Task<ChangeStream<BsonDocument>> WatchAsync(MongoClient client, ChangeStreamOptions? options) =>
        client.GetDatabase("db").GetCollection("c").WatchAsync([], options, CancellationToken.None);

    private static BsonDocument Token(int number) => new("_data", number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture));

    private static BsonDocument Change(int number, string type) => new()
    {
        { "_id", Token(number) }, { "operationType", type }, { "clusterTime", new BsonTimestamp((uint)number, 1) },
        { "ns", new BsonDocument { { "db", "db" }, { "coll", "c" } } }, { "documentKey", new BsonDocument("_id", number) },
        { "fullDocument", new BsonDocument("_id", number) },
    };

    /// <summary>All the changes at once when the stream opens, and nothing more.</summary>
    private static BsonDocument Reply(BsonDocument command, BsonDocument token, params BsonDocument[] changes) =>
        command.Contains("aggregate") ? Opened(token, changes) : ScriptedServer.Cursor(CursorId, "nextBatch");

    private static BsonDocument Opened(BsonDocument token, params BsonDocument[] changes)
    {
        var reply = ScriptedServer.Cursor(CursorId, "firstBatch", changes);
        reply["cursor"]["postBatchResumeToken"] = changes.Length == 0 ? token : changes[^1]["_id"];
        return reply;
    }
}
