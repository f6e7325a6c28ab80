namespace Mongo.Driver;

/// <summary>A write would have repeated a key of a unique index.</summary>
public sealed class MongoDuplicateKeyException(int code, string codeName, string message)
    : MongoWriteException(code, codeName, message);
