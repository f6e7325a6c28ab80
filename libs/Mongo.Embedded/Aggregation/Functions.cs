using System.Globalization;
using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Aggregation;

/// <summary>Operators that are plain functions of their arguments.</summary>
internal static class Functions
{
    private const int Any = int.MaxValue;

    private static readonly Dictionary<string, (int Min, int Max, Func<BsonValue?[], BsonValue?> Call)> s_functions = new(StringComparer.Ordinal)
    {
        ["$eq"] = (2, 2, values => Order(values) == 0),
        ["$ne"] = (2, 2, values => Order(values) != 0),
        ["$gt"] = (2, 2, values => Order(values) > 0),
        ["$gte"] = (2, 2, values => Order(values) >= 0),
        ["$lt"] = (2, 2, values => Order(values) < 0),
        ["$lte"] = (2, 2, values => Order(values) <= 0),
        ["$cmp"] = (2, 2, values => Math.Sign(Order(values))),
        ["$not"] = (1, 1, values => !(values[0]?.ToBoolean() ?? false)),
        ["$add"] = (0, Any, Calculation.Add),
        ["$subtract"] = (2, 2, Calculation.Subtract),
        ["$multiply"] = (0, Any, values => Calculation.Fold("$multiply", values, 1, Arithmetic.Multiply)),
        ["$divide"] = (2, 2, Calculation.Divide),
        ["$mod"] = (2, 2, Calculation.Mod),
        ["$round"] = (1, 2, Calculation.Round),
        ["$sum"] = (0, Any, values => Accumulate(new SumAccumulator(), values)),
        ["$avg"] = (0, Any, values => Accumulate(new AverageAccumulator(), values)),
        ["$min"] = (0, Any, values => Accumulate(new ExtremeAccumulator(-1), values)),
        ["$max"] = (0, Any, values => Accumulate(new ExtremeAccumulator(1), values)),
        ["$concat"] = (0, Any, Concat),
        ["$toLower"] = (1, 1, values => TextOf("$toLower", values[0]).ToLowerInvariant()),
        ["$toUpper"] = (1, 1, values => TextOf("$toUpper", values[0]).ToUpperInvariant()),
        ["$type"] = (1, 1, values => TypeNames.Of(values[0])),
        ["$size"] = (1, 1, values => RequireArray("$size", values[0]).Count),
        ["$in"] = (2, 2, values => RequireArray("$in", values[1]).Contains(values[0] ?? BsonUndefined.Value, BsonValueComparer.Instance)),
        ["$arrayElemAt"] = (2, 2, ElementAt),
    };

    public static CallExpression Parse(string name, BsonValue operand)
    {
        if (!s_functions.TryGetValue(name, out var function))
        {
            throw new CommandException(ErrorCode.InvalidPipelineOperator, $"Unrecognized expression '{name}'. This server does not support it.");
        }

        var arguments = ExpressionParser.ParseArguments(operand);
        return arguments.Count >= function.Min && arguments.Count <= function.Max
            ? new CallExpression(arguments, function.Call)
            : throw new CommandException(ErrorCode.Location16020, $"Expression {name} takes {function.Min} to {function.Max} arguments. {arguments.Count} were passed in.");
    }

    private static int Order(BsonValue?[] pair) =>
        BsonValueComparer.Instance.Compare(pair[0] ?? BsonUndefined.Value, pair[1] ?? BsonUndefined.Value);

    /// <summary>Of one array, its elements; of several arguments, those.</summary>
    private static BsonValue? Accumulate(Accumulator accumulator, BsonValue?[] values)
    {
        foreach (var value in values is [BsonArray single] ? single : (IEnumerable<BsonValue?>)values)
        {
            accumulator.Add(value);
        }

        return accumulator.Result;
    }

    private static BsonValue? Concat(BsonValue?[] values)
    {
        if (values.Any(Expression.IsNullish))
        {
            return BsonNull.Value;
        }

        return string.Concat(values.Select(value => value is BsonString text
            ? text.Value
            : throw new CommandException(ErrorCode.Location16702, $"$concat only supports strings, not {TypeNames.Of(value)}")));
    }

    private static string TextOf(string name, BsonValue? value) => value switch
    {
        null or BsonNull or BsonUndefined => string.Empty,
        BsonString text => text.Value,
        BsonInt32 or BsonInt64 => value.ToInt64().ToString(CultureInfo.InvariantCulture),
        _ => throw new CommandException(ErrorCode.Location16007, $"can't convert from BSON type {TypeNames.Of(value)} to String ({name})"),
    };

    private static BsonArray RequireArray(string name, BsonValue? value) => value as BsonArray
        ?? throw new CommandException(ErrorCode.Location17124, $"The argument to {name} must be an array, but was of type: {TypeNames.Of(value)}");

    private static BsonValue? ElementAt(BsonValue?[] values)
    {
        if (values.Any(Expression.IsNullish))
        {
            return BsonNull.Value;
        }

        var array = RequireArray("$arrayElemAt", values[0]);
        if (values[1] is not { IsNumeric: true } position)
        {
            throw new CommandException(ErrorCode.Location28690, $"$arrayElemAt's second argument must be a numeric value, but is {TypeNames.Of(values[1])}");
        }

        var index = position.ToInt64() < 0 ? array.Count + position.ToInt64() : position.ToInt64();
        return index >= 0 && index < array.Count ? array[(int)index] : null;
    }
}
