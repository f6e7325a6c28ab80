using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>The server refused a command.</summary>
public class MongoCommandException(int code, string codeName, string message, BsonDocument result)
    : MongoServerException(code, codeName, message)
{
    /// <summary>The whole reply.</summary>
    public BsonDocument Result { get; } = result;
}
