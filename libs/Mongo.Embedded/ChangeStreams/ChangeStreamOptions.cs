using Mongo.Bson;

namespace Mongo.Embedded.ChangeStreams;

/// <summary>What the $changeStream stage says.</summary>
internal sealed record ChangeStreamOptions(bool LooksUpUpdated, ResumeToken? Start)
{
    private static readonly string[] s_known =
        ["fullDocument", "fullDocumentBeforeChange", "resumeAfter", "startAfter", "startAtOperationTime"];

    public static ChangeStreamOptions Parse(BsonDocument stage)
    {
        if (stage.Names.FirstOrDefault(name => !s_known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new CommandException(ErrorCode.Location40415, $"BSON field '$changeStream.{unknown}' is an unknown field.");
        }

        var mode = stage.GetValue("fullDocument", "default");
        if (mode is not BsonString { Value: "default" or "updateLookup" } || stage.GetValue("fullDocumentBeforeChange", "off") is not BsonString { Value: "off" })
        {
            throw new CommandException(ErrorCode.BadValue, "$changeStream knows fullDocument 'default' and 'updateLookup', and no document before the change");
        }

        return new ChangeStreamOptions(
            mode is BsonString { Value: "updateLookup" }, ParseStart(stage));
    }

    private static ResumeToken? ParseStart(BsonDocument stage)
    {
        string[] starts = ["resumeAfter", "startAfter", "startAtOperationTime"];
        if (starts.Count(stage.Contains) > 1)
        {
            throw new CommandException(ErrorCode.Location40674, "Only one of resumeAfter, startAfter and startAtOperationTime may be given to $changeStream");
        }

        if (stage.TryGetValue("startAtOperationTime", out var time))
        {
            return time is BsonTimestamp { Value: > 0 } moment
                ? ResumeToken.After(moment.Value - 1)
                : throw new CommandException(ErrorCode.TypeMismatch, "$changeStream.startAtOperationTime has to be a timestamp");
        }

        if (stage.TryGetValue("startAfter", out var startAfter))
        {
            return ResumeToken.Parse(RequireDocument(startAfter));
        }

        if (!stage.TryGetValue("resumeAfter", out var resumeAfter))
        {
            return null;
        }

        var token = ResumeToken.Parse(RequireDocument(resumeAfter));
        return token.Step == ResumeToken.Invalidation
            ? throw new CommandException(ErrorCode.InvalidResumeToken, "Attempting to resume a change stream using 'resumeAfter' is not allowed from an invalidate notification.")
            : token;
    }

    private static BsonDocument RequireDocument(BsonValue value) => value.IsBsonDocument
        ? value.AsBsonDocument
        : throw new CommandException(ErrorCode.TypeMismatch, "A resume token has to be an object");
}
