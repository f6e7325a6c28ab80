using System.Runtime.CompilerServices;
using Mongo.Bson;

namespace Mongo.Driver;

internal sealed class MongoDatabase(ClientPool pool, string name, TimeProvider timeProvider) : IMongoDatabase
{
    private const int NamespaceNotFound = 26;

    public string Name => name;

    public IMongoCollection<BsonDocument> GetCollection(string name, MongoCollectionSettings? settings = null) =>
        GetCollection(name, BsonMapper.Document, settings);

    public IMongoCollection<TDocument> GetCollection<TDocument>(
        string name, BsonMapper<TDocument> mapper, MongoCollectionSettings? settings = null)
        where TDocument : class =>
        new MongoCollection<TDocument>(pool, Name, name, mapper, settings ?? new MongoCollectionSettings(), timeProvider);

    public Task<BsonDocument> RunCommandAsync(BsonDocument command, CancellationToken cancellationToken) =>
        pool.RunCommandAsync(CommandKind.Plain, name, command, [], cancellationToken);

    public async IAsyncEnumerable<string> ListCollectionNamesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new BsonDocument("nameOnly", true).ToBson();
        var collections = CursorReader.ReadAllAsync(pool, Open, cancellationToken);
        await foreach (var collection in collections)
        {
            yield return collection["name"].AsString;
        }

        NativeCursor Open(ClientHandle client)
        {
            using var database = GetHandle(client);
            using var optionView = BsonHandle.View(options);
            return new CursorHandle(Interop.DatabaseFindCollections(database, optionView), client);
        }
    }

    public Task CreateCollectionAsync(string name, BsonDocument? options, CancellationToken cancellationToken)
    {
        var command = new BsonDocument("create", name).AddRange(options ?? []);
        return pool.RunCommandAsync(CommandKind.Write, Name, command, [], cancellationToken);
    }

    public async Task DropCollectionAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await pool.RunCommandAsync(CommandKind.Write, Name, new BsonDocument("drop", name), [], cancellationToken);
        }
        catch (MongoCommandException e) when (e.Code == NamespaceNotFound)
        {
            // Older servers say so; newer ones do not.
        }
    }

    public Task DropAsync(CancellationToken cancellationToken) =>
        pool.RunCommandAsync(CommandKind.Write, name, new BsonDocument("dropDatabase", 1), [], cancellationToken);

    public Task<ChangeStream<BsonDocument>> WatchAsync(
        IEnumerable<BsonDocument> pipeline, ChangeStreamOptions? options, CancellationToken cancellationToken)
    {
        var pipelineBytes = new BsonDocument("pipeline", new BsonArray(pipeline)).ToBson();
        return ChangeStream<BsonDocument>.OpenAsync(
            pool, Open, BsonMapper.Document.FromBson, options ?? new ChangeStreamOptions(), timeProvider, cancellationToken);

        NativeCursor Open(ClientHandle client, BsonDocument place)
        {
            using var database = GetHandle(client);
            using var pipelineView = BsonHandle.View(pipelineBytes);
            using var optionView = BsonHandle.View(place);
            return new ChangeStreamHandle(Interop.DatabaseWatch(database, pipelineView, optionView), client);
        }
    }

    private DatabaseHandle GetHandle(ClientHandle client) => new(Interop.ClientGetDatabase(client, name), client);
}
