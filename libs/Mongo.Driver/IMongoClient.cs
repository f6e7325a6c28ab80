namespace Mongo.Driver;

/// <summary>One deployment: a pool of connections, to be made once a process and shared.</summary>
public interface IMongoClient : IAsyncDisposable, IDisposable
{
    IMongoDatabase GetDatabase(string name);
}
