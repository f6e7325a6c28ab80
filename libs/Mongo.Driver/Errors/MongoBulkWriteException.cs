namespace Mongo.Driver;

/// <summary>At least one of several writes was refused; the others are counted in the result.</summary>
public sealed class MongoBulkWriteException(string message, BulkWriteResult result, IReadOnlyList<BulkWriteError> writeErrors)
    : MongoException(message)
{
    public BulkWriteResult Result { get; } = result;

    public IReadOnlyList<BulkWriteError> WriteErrors { get; } = writeErrors;
}
