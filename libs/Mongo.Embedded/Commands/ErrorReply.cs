using Mongo.Bson;

namespace Mongo.Embedded.Commands;

/// <summary>Errors in the two shapes that they have in replies.</summary>
internal static class ErrorReply
{
    public static BsonDocument From(CommandException exception)
    {
        var reply = new BsonDocument
        {
            { "ok", 0.0 },
            { "errmsg", exception.Message },
            { "code", (int)exception.Code },
            { "codeName", exception.Code.ToString() },
        };
        if (exception.Label is { } label)
        {
            reply.Add("errorLabels", new BsonArray { label });
        }

        return exception.Details is { } details ? reply.AddRange(details) : reply;
    }

    /// <summary>One statement of several failed.</summary>
    public static BsonDocument ForStatement(int index, CommandException exception)
    {
        var error = new BsonDocument { { "index", index }, { "code", (int)exception.Code }, { "errmsg", exception.Message } };
        return exception.Details is { } details ? error.AddRange(details) : error;
    }
}
