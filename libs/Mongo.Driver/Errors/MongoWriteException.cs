namespace Mongo.Driver;

/// <summary>The server refused a single write.</summary>
public class MongoWriteException(int code, string codeName, string message) : MongoServerException(code, codeName, message);
