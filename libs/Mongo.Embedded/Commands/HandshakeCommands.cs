using Mongo.Bson;
using Mongo.Embedded.Authentication;

namespace Mongo.Embedded.Commands;

/// <summary>What drivers ask before anything else.</summary>
internal static class HandshakeCommands
{
    /// <summary>Of MongoDB 4.4: the newest whose features this server has.</summary>
    private const int MaxWireVersion = 9;

    public static IReadOnlyList<Command> All { get; } =
    [
        new("hello", Command.AnyFields, context => Task.FromResult(Hello(context, "isWritablePrimary"))) { IsBeforeSignIn = true },
        new("isMaster", Command.AnyFields, context => Task.FromResult(Hello(context, "ismaster"))) { IsBeforeSignIn = true },
        new("ping", [], _ => Task.FromResult(new BsonDocument())) { IsBeforeSignIn = true },
        new("endSessions", [], _ => Task.FromResult(new BsonDocument())),
        new("refreshSessions", [], _ => Task.FromResult(new BsonDocument())),
    ];

    /// <summary>The primary of a replica set of one. Without a topologyVersion drivers ask at intervals rather than hang on an open request.</summary>
    private static BsonDocument Hello(CommandContext context, string primaryField)
    {
        var reply = new BsonDocument
        {
            { "helloOk", true },
            { primaryField, true },
            { "secondary", false },
            { "setName", "embedded" },
            { "setVersion", 1 },
            { "hosts", new BsonArray { context.Client.Address } },
            { "primary", context.Client.Address },
            { "me", context.Client.Address },
            { "maxBsonObjectSize", BsonLimits.StoredDocument.MaxDocumentSize },
            { "maxMessageSizeBytes", Wire.MessageHeader.MaxLength },
            { "maxWriteBatchSize", WriteCommands.MaxStatements },
            { "localTime", context.Server.Time.GetUtcNow() },
            { "logicalSessionTimeoutMinutes", (int)Writing.RetryMemory.Lifetime.TotalMinutes },
            { "connectionId", context.Client.Id },
            { "minWireVersion", 0 },
            { "maxWireVersion", MaxWireVersion },
            { "readOnly", false },
        };
        if (context.Has("saslSupportedMechs"))
        {
            // Of every user, whether or not there is one of that name.
            reply.Add("saslSupportedMechs", new BsonArray { ScramConversation.Mechanism });
        }

        return AuthenticationCommands.Speculate(context) is { } start ? reply.Add("speculativeAuthenticate", start) : reply;
    }
}
