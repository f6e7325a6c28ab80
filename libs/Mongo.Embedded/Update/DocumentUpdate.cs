using Mongo.Bson;

namespace Mongo.Embedded.Update;

/// <summary>What an update statement asks for: operators, or another document in place of the old one.</summary>
internal abstract class DocumentUpdate
{
    /// <summary>Whether a change stream reports a replacement rather than an update.</summary>
    public virtual bool IsReplacement => false;

    /// <param name="document">A copy that may be changed and returned.</param>
    /// <param name="context">Of the statement.</param>
    public abstract BsonDocument Apply(BsonDocument document, UpdateContext context);

    public static DocumentUpdate Parse(BsonValue update)
    {
        if (update is BsonArray)
        {
            throw new CommandException(ErrorCode.NotImplemented, "Updates by aggregation pipeline are not supported by this server");
        }

        if (!update.IsBsonDocument)
        {
            throw new CommandException(ErrorCode.FailedToParse, "Update argument must be either an object or an array");
        }

        var document = update.AsBsonDocument;
        return document.ElementCount > 0 && document.Elements[0].Name.StartsWith('$')
            ? OperatorUpdate.Parse(document)
            : new ReplacementUpdate(document);
    }
}
