using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>
/// The documents of one collection. Every call throws <see cref="MongoException"/> or one of its kinds on failure; a call that is
/// cancelled returns at once, and a write may have been done all the same.
/// </summary>
public interface IMongoCollection<TDocument>
    where TDocument : class
{
    string Name { get; }

    IMongoIndexManager Indexes { get; }

    IAsyncEnumerable<TDocument> FindAsync(BsonDocument filter, FindOptions? options, CancellationToken cancellationToken);

    /// <summary>The first that matches, or null.</summary>
    Task<TDocument?> FindOneAsync(BsonDocument filter, FindOptions? options, CancellationToken cancellationToken);

    IAsyncEnumerable<BsonDocument> AggregateAsync(
        IEnumerable<BsonDocument> pipeline, AggregateOptions? options, CancellationToken cancellationToken);

    /// <summary>Counts what matches, exactly.</summary>
    Task<long> CountDocumentsAsync(BsonDocument filter, CancellationToken cancellationToken);

    Task<long> CountDocumentsAsync(BsonDocument filter, CountOptions? options, CancellationToken cancellationToken);

    /// <summary>The collection's size from its metadata.</summary>
    Task<long> EstimatedDocumentCountAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<BsonValue>> DistinctAsync(string field, BsonDocument filter, CancellationToken cancellationToken);

    /// <summary>Gives a document without <c>_id</c> a new ObjectId, before it is sent.</summary>
    /// <exception cref="MongoDuplicateKeyException">A unique index has the document's key.</exception>
    Task InsertOneAsync(TDocument document, CancellationToken cancellationToken);

    /// <inheritdoc cref="BulkWriteAsync"/>
    Task<BulkWriteResult> InsertManyAsync(IEnumerable<TDocument> documents, bool isOrdered, CancellationToken cancellationToken);

    Task<UpdateResult> UpdateOneAsync(
        BsonDocument filter, BsonDocument update, UpdateOptions? options, CancellationToken cancellationToken);

    Task<UpdateResult> UpdateManyAsync(
        BsonDocument filter, BsonDocument update, UpdateOptions? options, CancellationToken cancellationToken);

    Task<UpdateResult> ReplaceOneAsync(
        BsonDocument filter, TDocument replacement, UpdateOptions? options, CancellationToken cancellationToken);

    /// <summary>Changes one document and returns it as it was or is; null if there is none.</summary>
    Task<TDocument?> FindOneAndUpdateAsync(
        BsonDocument filter, BsonDocument update, FindOneAndUpdateOptions? options, CancellationToken cancellationToken);

    /// <returns>How many were deleted.</returns>
    Task<long> DeleteOneAsync(BsonDocument filter, CancellationToken cancellationToken);

    /// <inheritdoc cref="DeleteOneAsync"/>
    Task<long> DeleteManyAsync(BsonDocument filter, CancellationToken cancellationToken);

    /// <param name="isOrdered">Whether the writes follow one another and stop at the first that fails.</param>
    /// <exception cref="MongoBulkWriteException">At least one of several writes was refused.</exception>
    Task<BulkWriteResult> BulkWriteAsync(
        IEnumerable<WriteModel<TDocument>> writes, bool isOrdered, CancellationToken cancellationToken);

    /// <summary>Opens a change stream; once this returns, no later change is missed.</summary>
    Task<ChangeStream<TDocument>> WatchAsync(
        IEnumerable<BsonDocument> pipeline, ChangeStreamOptions? options, CancellationToken cancellationToken);
}
