using Mongo.Bson;

namespace Mongo.Driver;

internal sealed class MongoIndexManager(ClientPool pool, string database, string collection, MongoCollectionSettings settings)
    : IMongoIndexManager
{
    public async Task<string> CreateOneAsync(CreateIndexModel model, CancellationToken cancellationToken) =>
        (await CreateManyAsync([model], cancellationToken))[0];

    public async Task<IReadOnlyList<string>> CreateManyAsync(
        IEnumerable<CreateIndexModel> models, CancellationToken cancellationToken)
    {
        CreateIndexModel[] all = [.. models];
        var indexes = new BsonArray(all.Select(model => model.ToBson()));
        await WriteCommandAsync(new BsonDocument { { "createIndexes", collection }, { "indexes", indexes } }, cancellationToken);
        return [.. all.Select(model => model.EffectiveName)];
    }

    public IAsyncEnumerable<BsonDocument> ListAsync(CancellationToken cancellationToken)
    {
        return CursorReader.ReadAllAsync(pool, Open, cancellationToken);

        NativeCursor Open(ClientHandle client)
        {
            using var handle = NativeCalls.GetCollection(client, database, collection);
            using var options = BsonHandle.View(new BsonDocument());
            return new CursorHandle(Interop.CollectionFindIndexes(handle, options), client);
        }
    }

    public Task DropOneAsync(string name, CancellationToken cancellationToken) =>
        WriteCommandAsync(new BsonDocument { { "dropIndexes", collection }, { "index", name } }, cancellationToken);

    public Task DropAllAsync(CancellationToken cancellationToken) => DropOneAsync("*", cancellationToken);

    private Task<BsonDocument> WriteCommandAsync(BsonDocument command, CancellationToken cancellationToken) =>
        pool.RunCommandAsync(CommandKind.Write, database, command, settings.ForWrites(), cancellationToken);
}
