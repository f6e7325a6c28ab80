namespace Mongo.Driver;

/// <summary>Why one of several writes was refused.</summary>
/// <param name="Index">The write's place among those given.</param>
public sealed record BulkWriteError(int Index, int Code, string Message)
{
    public bool IsDuplicateKey => MongoErrors.IsDuplicateKey(Code);
}
