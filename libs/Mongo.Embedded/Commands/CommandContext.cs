using System.Diagnostics.CodeAnalysis;
using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;
using Mongo.Embedded.Wire;

namespace Mongo.Embedded.Commands;

/// <summary>A command in hand: its arguments, checked for their types, and what it works on.</summary>
internal sealed class CommandContext(ServerState server, Request request, ClientConnection client, CancellationToken cancellationToken)
{
    public ServerState Server => server;

    public StorageEngine Storage => server.Storage;

    public Request Request => request;

    public ClientConnection Client => client;

    public CancellationToken CancellationToken => cancellationToken;

    public string Name => request.Command.Elements[0].Name;

    /// <summary>The value of the command's own name, as the collection in { find: "invoices" }.</summary>
    public BsonValue Subject => request.Command.Elements[0].Value;

    public string Database => Text("$db") is { Length: > 0 } database
        ? NameRules.RequireDatabase(database)
        : throw new CommandException(ErrorCode.Location40571, "OP_MSG requests require a $db argument");

    public Namespace Collection => Subject is BsonString name
        ? new Namespace(Database, NameRules.RequireCollection(name.Value))
        : throw new CommandException(ErrorCode.InvalidNamespace, $"collection name has invalid type {TypeNames.Of(Subject)}");

    public Deadline Deadline { get; } = new(
        request.Command.TryGetValue("maxTimeMS", out var limit) && limit.IsNumeric && limit.ToDouble() > 0
            && request.Command.Elements[0].Name is not "getMore"
            ? TimeSpan.FromMilliseconds(Math.Min(limit.ToDouble(), int.MaxValue))
            : null,
        cancellationToken);

    public bool Has(string field) => request.Command.Contains(field);

    public bool TryGet(string field, [NotNullWhen(true)] out BsonValue? value) =>
        request.Command.TryGetValue(field, out value) && value is not (BsonNull or BsonUndefined);

    public BsonDocument? Document(string field) =>
        !TryGet(field, out var value) ? null : value.IsBsonDocument ? value.AsBsonDocument : throw WrongType(field, value, "object");

    public BsonArray? Array(string field) =>
        !TryGet(field, out var value) ? null : value as BsonArray ?? throw WrongType(field, value, "array");

    public string? Text(string field) =>
        !TryGet(field, out var value) ? null : value is BsonString text ? text.Value : throw WrongType(field, value, "string");

    public bool IsSet(string field) =>
        TryGet(field, out var value) && (value is BsonBoolean || value.IsNumeric ? value.ToBoolean() : throw WrongType(field, value, "bool"));

    /// <summary>A whole number that is not negative.</summary>
    public long? Count(string field)
    {
        if (!TryGet(field, out var value))
        {
            return null;
        }

        if (!value.IsNumeric || !(Math.Abs(value.ToDouble()) < long.MaxValue))
        {
            throw WrongType(field, value, "long");
        }

        return value.ToInt64() >= 0
            ? value.ToInt64()
            : throw new CommandException(ErrorCode.Location51024, $"BSON field '{field}' value must be >= 0, actual value '{value.ToInt64()}'");
    }

    private CommandException WrongType(string field, BsonValue value, string expected) => new(
        ErrorCode.TypeMismatch, $"BSON field '{Name}.{field}' is the wrong type '{TypeNames.Of(value)}', expected type '{expected}'");
}
