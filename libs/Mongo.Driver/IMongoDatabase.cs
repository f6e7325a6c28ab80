using Mongo.Bson;

namespace Mongo.Driver;

public interface IMongoDatabase
{
    string Name { get; }

    IMongoCollection<BsonDocument> GetCollection(string name, MongoCollectionSettings? settings = null);

    IMongoCollection<TDocument> GetCollection<TDocument>(
        string name, BsonMapper<TDocument> mapper, MongoCollectionSettings? settings = null)
        where TDocument : class;

    /// <summary>Runs a command as it is, without the connection string's concerns.</summary>
    /// <exception cref="MongoCommandException">The server refuses it.</exception>
    Task<BsonDocument> RunCommandAsync(BsonDocument command, CancellationToken cancellationToken);

    IAsyncEnumerable<string> ListCollectionNamesAsync(CancellationToken cancellationToken);

    /// <param name="options">What the command <c>create</c> takes besides the name.</param>
    Task CreateCollectionAsync(string name, BsonDocument? options, CancellationToken cancellationToken);

    /// <summary>Drops a collection, or does nothing if there is none.</summary>
    Task DropCollectionAsync(string name, CancellationToken cancellationToken);

    /// <summary>Drops the whole database.</summary>
    Task DropAsync(CancellationToken cancellationToken);

    /// <inheritdoc cref="IMongoCollection{TDocument}.WatchAsync"/>
    Task<ChangeStream<BsonDocument>> WatchAsync(
        IEnumerable<BsonDocument> pipeline, ChangeStreamOptions? options, CancellationToken cancellationToken);
}
