using Mongo.Bson;

namespace Mongo.Embedded.Commands;

/// <summary>What drivers ask before anything else.</summary>
internal static class HandshakeCommands
{
    /// <summary>Of MongoDB 4.4: the newest whose features this server has.</summary>
    private const int MaxWireVersion = 9;

    private static readonly string[] s_helloFields =
        ["helloOk", "client", "compression", "saslSupportedMechs", "speculativeAuthenticate", "hostInfo", "loadBalanced", "topologyVersion", "maxAwaitTimeMS"];

    public static IReadOnlyList<Command> All { get; } =
    [
        new("hello", s_helloFields, context => Task.FromResult(Hello(context, "isWritablePrimary"))),
        new("isMaster", s_helloFields, context => Task.FromResult(Hello(context, "ismaster"))),
        new("ping", [], _ => Task.FromResult(new BsonDocument())),
        new("endSessions", [], _ => Task.FromResult(new BsonDocument())),
        new("refreshSessions", [], _ => Task.FromResult(new BsonDocument())),
        new("connectionStatus", ["showPrivileges"], _ => Task.FromResult(ConnectionStatus())),
    ];

    /// <summary>The primary of a replica set of one. Without a topologyVersion drivers ask at intervals rather than hang on an open request.</summary>
    private static BsonDocument Hello(CommandContext context, string primaryField) => new()
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
        { "logicalSessionTimeoutMinutes", 30 },
        { "connectionId", context.Client.Id },
        { "minWireVersion", 0 },
        { "maxWireVersion", MaxWireVersion },
        { "readOnly", false },
    };

    private static BsonDocument ConnectionStatus() => new("authInfo", new BsonDocument
    {
        { "authenticatedUsers", new BsonArray() },
        { "authenticatedUserRoles", new BsonArray() },
    });
}
