namespace Mongo.Driver;

/// <summary>The server gave up after the time that the call allows (maxTimeMS).</summary>
public sealed class MongoExecutionTimeoutException(int code, string codeName, string message)
    : MongoServerException(code, codeName, message);
