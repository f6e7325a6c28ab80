using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>The place to resume from is no longer in the server's history: start anew, without a token, and read everything once.</summary>
public sealed class MongoChangeStreamHistoryLostException(int code, string codeName, string message, BsonDocument result)
    : MongoCommandException(code, codeName, message, result);
