using System.Buffers;
using Mongo.Bson;
using Mongo.Embedded.Query;
using Mongo.Embedded.Writing;

namespace Mongo.Embedded.Commands;

/// <summary>Reads what a write command is given, whether inside its body or beside it.</summary>
internal static class Statements
{
    public static IReadOnlyList<BsonDocument> Of(CommandContext context, string field, IReadOnlyList<string> known)
    {
        var statements = context.Request.Sequences.TryGetValue(field, out var beside)
            ? beside.Select(bytes => BsonSerializer.Deserialize(bytes)).ToList()
            : [.. Inside(context, field)];
        foreach (var name in statements.SelectMany(statement => statement.Names))
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new CommandException(
                    name is "arrayFilters" or "collation" or "c" ? ErrorCode.NotImplemented : ErrorCode.Location40415,
                    $"BSON field '{context.Name}.{field}.{name}' is unknown or not supported by this server.");
            }
        }

        return statements;
    }

    /// <summary>Documents to insert, in the bytes in which they will be stored.</summary>
    public static IReadOnlyList<InsertDocument> Documents(CommandContext context, string field)
    {
        var time = context.Server.Time;
        return context.Request.Sequences.TryGetValue(field, out var beside)
            ? [.. beside.Select(bytes => InsertDocument.Parse(bytes, time))]
            : [.. Inside(context, field).Select(document => InsertDocument.Parse(new ReadOnlySequence<byte>(document.ToBson()), time))];
    }

    public static Filter Filter(BsonDocument statement) => statement.TryGetValue("q", out var query) && query.IsBsonDocument
        ? FilterParser.Parse(query.AsBsonDocument)
        : throw new CommandException(ErrorCode.Location40414, "BSON field 'q' is missing but a required field");

    public static BsonValue? Hint(BsonDocument statement) => statement.TryGetValue("hint", out var hint) ? hint : null;

    private static IEnumerable<BsonDocument> Inside(CommandContext context, string field) =>
        (context.Array(field) ?? throw new CommandException(ErrorCode.Location40414, $"BSON field '{context.Name}.{field}' is missing but a required field"))
        .Select(value => value.IsBsonDocument
            ? value.AsBsonDocument
            : throw new CommandException(ErrorCode.TypeMismatch, $"BSON field '{context.Name}.{field}' holds something else than objects"));
}
