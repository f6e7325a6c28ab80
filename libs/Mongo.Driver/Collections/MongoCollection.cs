using System.Runtime.CompilerServices;
using Mongo.Bson;

namespace Mongo.Driver;

internal sealed partial class MongoCollection<TDocument>(
    ClientPool pool,
    string database,
    string name,
    BsonMapper<TDocument> mapper,
    MongoCollectionSettings settings,
    TimeProvider timeProvider) : IMongoCollection<TDocument>
    where TDocument : class
{
    public string Name => name;

    public IMongoIndexManager Indexes => new MongoIndexManager(pool, database, name, settings);

    public async IAsyncEnumerable<TDocument> FindAsync(
        BsonDocument filter, FindOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var optionDocument = (options ?? new FindOptions()).AddTo(settings.ForReads());
        var cursor = OpenCursor(filter, optionDocument, (collection, first, second) =>
            Interop.CollectionFind(collection, first, second, readPreference: 0));
        await foreach (var document in CursorReader.ReadAllAsync(pool, cursor, cancellationToken))
        {
            yield return mapper.FromBson(document);
        }
    }

    public async Task<TDocument?> FindOneAsync(BsonDocument filter, FindOptions? options, CancellationToken cancellationToken)
    {
        var one = (options ?? new FindOptions()) with { Limit = 1 };
        return await FindAsync(filter, one, cancellationToken).FirstOrDefaultAsync(cancellationToken);
    }

    public IAsyncEnumerable<BsonDocument> AggregateAsync(
        IEnumerable<BsonDocument> pipeline, AggregateOptions? options, CancellationToken cancellationToken)
    {
        var optionDocument = (options ?? new AggregateOptions()).AddTo(settings.ForReads());
        var cursor = OpenCursor(new BsonDocument("pipeline", new BsonArray(pipeline)), optionDocument, (collection, first, second) =>
            Interop.CollectionAggregate(collection, flags: 0, first, second, readPreference: 0));
        return CursorReader.ReadAllAsync(pool, cursor, cancellationToken);
    }

    public Task<long> CountDocumentsAsync(BsonDocument filter, CancellationToken cancellationToken) =>
        CountDocumentsAsync(filter, options: null, cancellationToken);

    public async Task<long> CountDocumentsAsync(BsonDocument filter, CountOptions? options, CancellationToken cancellationToken)
    {
        BsonDocument[] pipeline =
        [
            new("$match", filter),
            .. options?.Limit is { } limit ? [new BsonDocument("$limit", limit)] : Array.Empty<BsonDocument>(),
            new("$group", new BsonDocument { { "_id", 1 }, { "n", new BsonDocument("$sum", 1) } }),
        ];
        var group = await AggregateAsync(pipeline, new AggregateOptions { Hint = options?.Hint }, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        return group?["n"].ToInt64() ?? 0;
    }

    public async Task<long> EstimatedDocumentCountAsync(CancellationToken cancellationToken)
    {
        var reply = await ReadCommandAsync(new BsonDocument("count", name), cancellationToken);
        return reply["n"].ToInt64();
    }

    public async Task<IReadOnlyList<BsonValue>> DistinctAsync(string field, BsonDocument filter, CancellationToken cancellationToken)
    {
        var command = new BsonDocument { { "distinct", name }, { "key", field }, { "query", filter } };
        var reply = await ReadCommandAsync(command, cancellationToken);
        return reply["values"].AsBsonArray.Values;
    }

    public Task<ChangeStream<TDocument>> WatchAsync(
        IEnumerable<BsonDocument> pipeline, ChangeStreamOptions? options, CancellationToken cancellationToken)
    {
        var pipelineDocument = new BsonDocument("pipeline", new BsonArray(pipeline));
        return ChangeStream<TDocument>.OpenAsync(
            pool, Open, mapper.FromBson, options ?? new ChangeStreamOptions(), timeProvider, cancellationToken);

        NativeCursor Open(ClientHandle client, BsonDocument place)
        {
            using var collection = NativeCalls.GetCollection(client, database, name);
            using var pipelineView = BsonHandle.View(pipelineDocument);
            using var optionView = BsonHandle.View(place);
            return new ChangeStreamHandle(Interop.CollectionWatch(collection, pipelineView, optionView), client);
        }
    }

    private Task<BsonDocument> ReadCommandAsync(BsonDocument command, CancellationToken cancellationToken) =>
        pool.RunCommandAsync(CommandKind.Read, database, command, settings.ForReads(), cancellationToken);

    private Func<ClientHandle, NativeCursor> OpenCursor(
        BsonDocument first, BsonDocument second, Func<CollectionHandle, BsonHandle, BsonHandle, nint> open)
    {
        var (firstBytes, secondBytes) = (first.ToBson(), second.ToBson());
        return client =>
        {
            using var collection = NativeCalls.GetCollection(client, database, name);
            using var firstView = BsonHandle.View(firstBytes);
            using var secondView = BsonHandle.View(secondBytes);
            return new CursorHandle(open(collection, firstView, secondView), client);
        };
    }
}
