using Mongo.Bson;

namespace Mongo.Driver;

internal sealed partial class MongoCollection<TDocument>
{
    public Task InsertOneAsync(TDocument document, CancellationToken cancellationToken) =>
        WriteAsync(new InsertOneModel<TDocument>(document), cancellationToken);

    public Task<BulkWriteResult> InsertManyAsync(
        IEnumerable<TDocument> documents, bool isOrdered, CancellationToken cancellationToken) =>
        BulkWriteAsync(documents.Select(document => new InsertOneModel<TDocument>(document)), isOrdered, cancellationToken);

    public async Task<UpdateResult> UpdateOneAsync(
        BsonDocument filter, BsonDocument update, UpdateOptions? options, CancellationToken cancellationToken) =>
        UpdateResult.From(await WriteAsync(new UpdateOneModel<TDocument>(filter, update, options), cancellationToken));

    public async Task<UpdateResult> UpdateManyAsync(
        BsonDocument filter, BsonDocument update, UpdateOptions? options, CancellationToken cancellationToken) =>
        UpdateResult.From(await WriteAsync(new UpdateManyModel<TDocument>(filter, update, options), cancellationToken));

    public async Task<UpdateResult> ReplaceOneAsync(
        BsonDocument filter, TDocument replacement, UpdateOptions? options, CancellationToken cancellationToken) =>
        UpdateResult.From(await WriteAsync(new ReplaceOneModel<TDocument>(filter, replacement, options), cancellationToken));

    public async Task<long> DeleteOneAsync(BsonDocument filter, CancellationToken cancellationToken) =>
        (await WriteAsync(new DeleteOneModel<TDocument>(filter), cancellationToken)).DeletedCount;

    public async Task<long> DeleteManyAsync(BsonDocument filter, CancellationToken cancellationToken) =>
        (await WriteAsync(new DeleteManyModel<TDocument>(filter), cancellationToken)).DeletedCount;

    public async Task<BulkWriteResult> BulkWriteAsync(
        IEnumerable<WriteModel<TDocument>> writes, bool isOrdered, CancellationToken cancellationToken)
    {
        List<NativeWrite> nativeWrites = [.. writes.Select(write => write.ToNative(mapper))];
        if (nativeWrites.Count == 0)
        {
            return BulkWriteResult.Empty;
        }

        var options = settings.ForWrites().Add("ordered", isOrdered).ToBson();
        var reply = await pool.RunAsync(
            client =>
            {
                using var collection = NativeCalls.GetCollection(client, database, name);
                return NativeCalls.WriteBulk(collection, nativeWrites, options);
            },
            cancellationToken);
        return BulkWriteResult.From(reply);
    }

    public async Task<TDocument?> FindOneAndUpdateAsync(
        BsonDocument filter, BsonDocument update, FindOneAndUpdateOptions? options, CancellationToken cancellationToken)
    {
        options ??= new FindOneAndUpdateOptions();
        var extra = settings.ForWrites().AddIfSet("hint", options.Hint);
        var (filterBytes, modify) = (filter.ToBson(), FindAndModifyBytes.Of(update, options, extra));
        var document = await pool.RunAsync(
            client =>
            {
                using var collection = NativeCalls.GetCollection(client, database, name);
                return NativeCalls.FindAndModify(collection, filterBytes, modify);
            },
            cancellationToken);
        return document is null ? null : mapper.FromBson(document);
    }

    private Task<BulkWriteResult> WriteAsync(WriteModel<TDocument> write, CancellationToken cancellationToken) =>
        BulkWriteAsync([write], isOrdered: true, cancellationToken);
}
