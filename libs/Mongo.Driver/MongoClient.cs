namespace Mongo.Driver;

public sealed class MongoClient : IMongoClient
{
    private readonly ClientPool _pool;
    private readonly TimeProvider _timeProvider;

    /// <exception cref="MongoException">The connection string is not valid, or libmongoc is absent or too old.</exception>
    public MongoClient(string connectionString)
        : this(new MongoClientSettings(connectionString))
    {
    }

    /// <inheritdoc cref="MongoClient(string)"/>
    public MongoClient(MongoClientSettings settings)
    {
        _pool = new ClientPool(settings);
        _timeProvider = settings.TimeProvider;
    }

    public IMongoDatabase GetDatabase(string name) => new MongoDatabase(_pool, name, _timeProvider);

    public void Dispose() => _pool.Dispose();

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
