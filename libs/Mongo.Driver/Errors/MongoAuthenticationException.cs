namespace Mongo.Driver;

/// <summary>The server refuses the user or password of the connection string.</summary>
public sealed class MongoAuthenticationException(string message) : MongoConnectionException(message);
