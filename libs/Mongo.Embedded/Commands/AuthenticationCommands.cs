using Mongo.Bson;
using Mongo.Embedded.Authentication;

namespace Mongo.Embedded.Commands;

/// <summary>Signing in and out, as MongoDB wraps SCRAM into commands.</summary>
internal static class AuthenticationCommands
{
    private const int ConversationId = 1;

    public static IReadOnlyList<Command> All { get; } =
    [
        new("saslStart", ["mechanism", "payload", "options", "autoAuthorize"], context => Task.FromResult(Start(context, context.Request.Command, context.Database)))
            { IsBeforeSignIn = true },
        new("saslContinue", ["conversationId", "payload"], context => Task.FromResult(Continue(context))) { IsBeforeSignIn = true },
        new("logout", [], context => Task.FromResult(SignOut(context))) { IsBeforeSignIn = true },
        new("connectionStatus", ["showPrivileges"], context => Task.FromResult(Status(context))) { IsBeforeSignIn = true },
    ];

    /// <summary>A saslStart inside hello, which spares a round trip. One that fails is left unanswered, and the client starts over.</summary>
    public static BsonDocument? Speculate(CommandContext context)
    {
        try
        {
            return context.Document("speculativeAuthenticate") is { } start
                ? Start(context, start, start.GetValue("db", "admin") is BsonString database ? database.Value : string.Empty)
                : null;
        }
        catch (CommandException)
        {
            return null;
        }
    }

    private static BsonDocument Start(CommandContext context, BsonDocument command, string database)
    {
        context.Client.Conversation = null;
        if (command.GetValue("mechanism", BsonNull.Value) is not BsonString { Value: ScramConversation.Mechanism })
        {
            throw new CommandException(ErrorCode.MechanismUnavailable, $"Received authentication for a mechanism other than {ScramConversation.Mechanism}");
        }

        var skipsLast = command.TryGetValue("options", out var options) && options.IsBsonDocument
            && options.AsBsonDocument.GetValue("skipEmptyExchange", false) is BsonBoolean { Value: true };
        return Reply(context.Client.Conversation = new ScramConversation(context.Server.Users, database, Payload(command), skipsLast));
    }

    private static BsonDocument Continue(CommandContext context)
    {
        var conversation = context.Client.Conversation
            ?? throw new CommandException(ErrorCode.ProtocolError, "No SASL session state found");
        context.Client.Conversation = null;
        conversation.Continue(Payload(context.Request.Command));
        if (conversation.IsDone)
        {
            context.Client.User = conversation.User;
        }
        else
        {
            context.Client.Conversation = conversation;
        }

        return Reply(conversation);
    }

    private static BsonDocument Reply(ScramConversation conversation) => new()
    {
        { "conversationId", ConversationId },
        { "done", conversation.IsDone },
        { "payload", conversation.Answer },
    };

    private static byte[] Payload(BsonDocument command) => command.GetValue("payload", BsonNull.Value) is BsonBinaryData payload
        ? payload.Bytes
        : throw new CommandException(ErrorCode.TypeMismatch, "BSON field 'payload' has to be binary data");

    private static BsonDocument SignOut(CommandContext context)
    {
        (context.Client.User, context.Client.Conversation) = (null, null);
        return [];
    }

    private static BsonDocument Status(CommandContext context)
    {
        var users = new BsonArray();
        var roles = new BsonArray();
        if (context.Client.User is { } user)
        {
            users.Add(new BsonDocument { { "user", user }, { "db", "admin" } });
            roles.Add(new BsonDocument { { "role", "root" }, { "db", "admin" } });
        }

        var status = new BsonDocument { { "authenticatedUsers", users }, { "authenticatedUserRoles", roles } };
        return new BsonDocument("authInfo", context.IsSet("showPrivileges") ? status.Add("authenticatedUserPrivileges", new BsonArray()) : status);
    }
}
