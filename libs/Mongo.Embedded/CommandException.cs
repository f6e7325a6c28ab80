namespace Mongo.Embedded;

/// <summary>What a client is told went wrong, in MongoDB's own terms.</summary>
internal sealed class CommandException : Exception
{
    public CommandException(ErrorCode code, string message)
        : base(message) => Code = code;

    public ErrorCode Code { get; }

    /// <summary>What the driver may do about it, as "ResumableChangeStreamError".</summary>
    public string? Label { get; init; }

    /// <summary>Further fields of the reply, as a duplicate key's pattern and value.</summary>
    public Bson.BsonDocument? Details { get; init; }
}
