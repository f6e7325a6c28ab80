using Mongo.Bson;

namespace Mongo.Embedded.Commands;

/// <summary>On one member every level reads what is committed, and all that is acknowledged is.</summary>
internal static class ReadConcern
{
    /// <exception cref="CommandException">It is none, or one of transactions alone.</exception>
    public static void Require(BsonDocument command)
    {
        if (!command.TryGetValue("readConcern", out var concern) || !concern.IsBsonDocument
            || !concern.AsBsonDocument.TryGetValue("level", out var level))
        {
            return;
        }

        switch (level)
        {
            case BsonString { Value: "local" or "available" or "majority" or "linearizable" }:
                return;
            case BsonString { Value: "snapshot" }:
                throw new CommandException(ErrorCode.InvalidOptions, "The readConcern level 'snapshot' is only allowed in a transaction");
            default:
                throw new CommandException(
                    ErrorCode.FailedToParse, "readConcern.level must be either 'local', 'majority', 'available', 'linearizable', or 'snapshot'");
        }
    }
}
