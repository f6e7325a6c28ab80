namespace Mongo.Driver;

/// <summary>The write was done, but not confirmed as the write concern asks.</summary>
public sealed class MongoWriteConcernException(int code, string codeName, string message)
    : MongoServerException(code, codeName, message);
