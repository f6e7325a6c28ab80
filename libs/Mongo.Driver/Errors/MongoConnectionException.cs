namespace Mongo.Driver;

/// <summary>No server could be reached, or the connection was lost during the call: a write may have been done.</summary>
public class MongoConnectionException(string message) : MongoException(message);
