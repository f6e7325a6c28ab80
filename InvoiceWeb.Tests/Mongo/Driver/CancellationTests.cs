using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

public sealed class CancellationTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _asked = new();
    private readonly TaskCompletionSource<BsonDocument?> _answer = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly ScriptedServer _server;
    private readonly MongoClient _client;

    public CancellationTests()
    {
        _server = new ScriptedServer(_ =>
        {
            _asked.TrySetResult();
            return _answer.Task;
        });
        _client = new MongoClient(_server.ConnectionString + "&maxPoolSize=1");
    }

    private IMongoCollection<BsonDocument> Collection => _client.GetDatabase("db").GetCollection("c");

    [Fact]
    public Task RunCommand_CancelledWhileTheServerThinks_ReturnsAtOnce() =>
        ShouldCancel(token => _client.GetDatabase("db").RunCommandAsync(new BsonDocument("x", 1), token));

    [Fact]
    public Task InsertOne_CancelledWhileTheServerThinks_ReturnsAtOnce() =>
        ShouldCancel(token => Collection.InsertOneAsync(new BsonDocument("a", 1), token));

    [Fact]
    public Task Find_CancelledWhileTheServerThinks_ReturnsAtOnce() =>
        ShouldCancel(token => Collection.FindOneAsync([], options: null, token));

    [Fact]
    public async Task RunCommand_CancelledWhileAllConnectionsAreTaken_ReturnsAndLeavesNoTrace()
    {
        var first = _client.GetDatabase("db").RunCommandAsync(new BsonDocument("first", 1), CancellationToken.None);
        await _asked.Task;
        var second = _client.GetDatabase("db").RunCommandAsync(new BsonDocument("second", 1), _cancellation.Token);

        await _cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        first.IsCompleted.ShouldBeFalse();
        _answer.SetResult(ScriptedServer.Ok);

        (await first)["ok"].ShouldBe(1.0);
        (await _client.GetDatabase("db").RunCommandAsync(new BsonDocument("third", 1), CancellationToken.None))["ok"].ShouldBe(1.0);
    }

    [Fact]
    public async Task RunCommand_AlreadyCancelled_AsksNobody()
    {
        await _cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => _client.GetDatabase("db").RunCommandAsync(new BsonDocument("x", 1), _cancellation.Token));

        _asked.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Dispose_Twice_EndsOnceAndRefusesLaterCalls()
    {
        await _client.DisposeAsync();
        await _client.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(() => Collection.InsertOneAsync([], CancellationToken.None));
        await Should.ThrowAsync<ObjectDisposedException>(() => Collection.FindOneAsync([], options: null, CancellationToken.None));
        _asked.Task.IsCompleted.ShouldBeFalse();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _answer.TrySetResult(ScriptedServer.Ok);
        await _client.DisposeAsync();
        await _server.DisposeAsync();
        _cancellation.Dispose();
    }

    private async Task ShouldCancel(Func<CancellationToken, Task> call)
    {
        var running = call(_cancellation.Token);
        await _asked.Task;
        await _cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);

        _answer.Task.IsCompleted.ShouldBeFalse();
    }
}
