using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>The indexes of one collection.</summary>
public interface IMongoIndexManager
{
    /// <summary>Makes an index, or does nothing if it is there.</summary>
    /// <returns>Its name.</returns>
    /// <exception cref="MongoCommandException">There is another index of that name or of those keys.</exception>
    Task<string> CreateOneAsync(CreateIndexModel model, CancellationToken cancellationToken);

    /// <inheritdoc cref="CreateOneAsync"/>
    Task<IReadOnlyList<string>> CreateManyAsync(IEnumerable<CreateIndexModel> models, CancellationToken cancellationToken);

    IAsyncEnumerable<BsonDocument> ListAsync(CancellationToken cancellationToken);

    Task DropOneAsync(string name, CancellationToken cancellationToken);

    /// <summary>Drops all but the index on <c>_id</c>.</summary>
    Task DropAllAsync(CancellationToken cancellationToken);
}
