using Mongo.Bson;

namespace Mongo.Embedded.Commands;

/// <summary>What tools ask about the server.</summary>
internal static class DiagnosticCommands
{
    private const string Version = "4.4.29";

    private static readonly Dictionary<string, BsonValue> s_parameters = new(StringComparer.Ordinal)
    {
        ["featureCompatibilityVersion"] = new BsonDocument("version", "4.4"),
        ["ttlMonitorEnabled"] = true,
        ["authenticationMechanisms"] = new BsonArray { Authentication.ScramConversation.Mechanism },
    };

    public static IReadOnlyList<Command> All { get; } =
    [
        new("buildInfo", [], _ => Task.FromResult(BuildInfo())) { IsBeforeSignIn = true },
        new("getParameter", Command.AnyFields, context => Task.FromResult(GetParameter(context))),
        new("serverStatus", ["repl", "metrics", "locks", "network"], ServerStatusAsync),
        new("hostInfo", [], _ => Task.FromResult(HostInfo())),
        new("getCmdLineOpts", [], _ => Task.FromResult(new BsonDocument { { "argv", new BsonArray() }, { "parsed", new BsonDocument() } })),
        new("getLog", [], context => Task.FromResult(new BsonDocument { { "totalLinesWritten", 0 }, { "log", new BsonArray() } })),
    ];

    private static BsonDocument BuildInfo() => new()
    {
        { "version", Version },
        { "gitVersion", "embedded" },
        { "modules", new BsonArray() },
        { "storageEngines", new BsonArray { "sqlite" } },
        { "javascriptEngine", "none" },
        { "versionArray", new BsonArray(Version.Split('.').Select(part => (BsonValue)int.Parse(part, provider: null)).Append(0)) },
        { "bits", 64 },
        { "debug", false },
        { "maxBsonObjectSize", BsonLimits.StoredDocument.MaxDocumentSize },
    };

    private static BsonDocument GetParameter(CommandContext context)
    {
        var wanted = context.Subject is BsonString { Value: "*" } || context.IsSet("allParameters")
            ? s_parameters.Keys
            : s_parameters.Keys.Where(context.Has);
        var reply = new BsonDocument(wanted.Select(name => new BsonElement(name, s_parameters[name])));
        return reply.ElementCount > 0 ? reply : throw new CommandException(ErrorCode.InvalidOptions, "no option found to get");
    }

    private static BsonDocument HostInfo() => new()
    {
        { "system", new BsonDocument { { "hostname", Environment.MachineName }, { "numCores", Environment.ProcessorCount } } },
        { "os", new BsonDocument { { "type", "Linux" }, { "name", System.Runtime.InteropServices.RuntimeInformation.OSDescription } } },
    };

    private static async Task<BsonDocument> ServerStatusAsync(CommandContext context)
    {
        var collections = await context.Storage.ReadAsync(transaction => transaction.Catalog.Collections.Count, context.CancellationToken);
        return new BsonDocument
        {
            { "host", context.Client.Address },
            { "version", Version },
            { "process", "mongod" },
            { "pid", (long)Environment.ProcessId },
            { "uptime", (context.Server.Time.GetUtcNow() - context.Server.Started).TotalSeconds },
            { "localTime", context.Server.Time.GetUtcNow() },
            { "catalogStats", new BsonDocument("collections", collections) },
            { "metrics", new BsonDocument("cursor", new BsonDocument("open", new BsonDocument("total", (long)context.Server.Cursors.Count))) },
            { "mem", new BsonDocument { { "bits", 64 }, { "resident", (int)(Environment.WorkingSet >> 20) } } },
            { "storageEngine", new BsonDocument { { "name", "sqlite" }, { "persistent", true } } },
        };
    }
}
