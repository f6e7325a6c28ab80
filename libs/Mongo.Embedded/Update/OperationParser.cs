using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>The update operators by name.</summary>
internal static class OperationParser
{
    public static UpdateOperation Parse(string name, FieldPath path, BsonValue operand) => name switch
    {
        "$set" => new ValueOperation(path, (_, _) => operand),
        "$setOnInsert" => new ValueOperation(path, (_, context) => context.IsInsert ? operand : null),
        "$unset" => new UnsetOperation(path),
        "$inc" => ParseIncrement(path, operand),
        "$min" => new ValueOperation(path, (old, _) => old is null || BsonValueComparer.Instance.Compare(operand, old) < 0 ? operand : null),
        "$max" => new ValueOperation(path, (old, _) => old is null || BsonValueComparer.Instance.Compare(operand, old) > 0 ? operand : null),
        "$currentDate" => ParseCurrentDate(path, operand),
        "$push" => PushOperation.Parse(path, operand),
        "$addToSet" => ParseAddToSet(path, operand),
        "$pull" => ParsePull(path, ElementCondition(operand)),
        _ => throw new CommandException(ErrorCode.FailedToParse, $"Unknown modifier: {name}. This server does not support it."),
    };

    /// <exception cref="CommandException">The field is there and no array.</exception>
    public static BsonArray? RequireArray(FieldPath path, BsonValue? value, string operation) => value switch
    {
        null => null,
        BsonArray array => new BsonArray(array.Values),
        _ => throw new CommandException(
            ErrorCode.BadValue, $"The field '{path}' must be an array but is of type {TypeNames.Of(value)} ({operation})"),
    };

    private static ValueOperation ParseIncrement(FieldPath path, BsonValue by)
    {
        if (!by.IsNumeric)
        {
            throw new CommandException(ErrorCode.TypeMismatch, $"Cannot increment with non-numeric argument: {{{path}: {TypeNames.Of(by)}}}");
        }

        return new ValueOperation(path, (old, _) => old switch
        {
            null => by,
            { IsNumeric: true } => Arithmetic.Add(old, by),
            _ => throw new CommandException(
                ErrorCode.TypeMismatch,
                $"Cannot apply $inc to a value of non-numeric type. The field '{path}' is of non-numeric type {TypeNames.Of(old)}"),
        });
    }

    private static ValueOperation ParseCurrentDate(FieldPath path, BsonValue operand)
    {
        var type = operand switch
        {
            BsonBoolean => "date",
            BsonDocument { ElementCount: 1 } document when document.TryGetValue("$type", out var given) && given is BsonString name => name.Value,
            _ => null,
        };
        return type switch
        {
            "date" => new ValueOperation(path, (_, context) => context.Now),
            "timestamp" => new ValueOperation(path, (_, context) => context.Time),
            _ => throw new CommandException(
                ErrorCode.BadValue, "$currentDate takes true, or a document whose '$type' is 'date' or 'timestamp'"),
        };
    }

    private static ValueOperation ParseAddToSet(FieldPath path, BsonValue operand)
    {
        var added = operand is BsonDocument { ElementCount: 1 } document && document.TryGetValue("$each", out var each)
            ? each as BsonArray ?? throw new CommandException(ErrorCode.TypeMismatch, "The argument to $each in $addToSet must be an array")
            : new BsonArray { operand };
        return new ValueOperation(path, (old, _) =>
        {
            var array = RequireArray(path, old, "$addToSet") ?? [];
            foreach (var value in added.Where(value => !array.Contains(value, BsonValueComparer.Instance)).ToList())
            {
                if (!array.Contains(value, BsonValueComparer.Instance))
                {
                    array.Add(value);
                }
            }

            return array;
        });
    }

    private static ValueOperation ParsePull(FieldPath path, Func<BsonValue, bool> matches) => new(path, (old, _) =>
        RequireArray(path, old, "$pull") is { } array ? new BsonArray(array.Where(value => !matches(value))) : null);

    private static Func<BsonValue, bool> ElementCondition(BsonValue operand)
    {
        if (operand is BsonDocument document && !(document.ElementCount > 0 && document.Elements[0].Name.StartsWith('$')))
        {
            var query = FilterParser.Parse(document);
            return value => value.IsBsonDocument && query.Matches(value.AsBsonDocument);
        }

        if (operand is not (BsonDocument or BsonRegularExpression))
        {
            return value => BsonValueComparer.Instance.Equals(value, operand);
        }

        var filter = FilterParser.Parse(new BsonDocument("0", operand));
        return value => filter.Matches(new BsonDocument("0", value));
    }
}
