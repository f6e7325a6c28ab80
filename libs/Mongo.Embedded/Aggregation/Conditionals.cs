using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>Operators that compute only what they need.</summary>
internal static class Conditionals
{
    public static Expression ParseCondition(BsonValue operand)
    {
        var parts = operand switch
        {
            BsonArray { Count: 3 } array => array.Values,
            BsonDocument { ElementCount: 3 } named when named.Contains("if") && named.Contains("then") && named.Contains("else") =>
                [named["if"], named["then"], named["else"]],
            _ => throw ExpressionParser.Error("$cond takes an array of three, or an object with if, then and else"),
        };
        var (test, then, otherwise) = (ExpressionParser.Parse(parts[0]), ExpressionParser.Parse(parts[1]), ExpressionParser.Parse(parts[2]));
        return new LazyExpression(scope => IsTrue(test, scope) ? then.Evaluate(scope) : otherwise.Evaluate(scope));
    }

    public static Expression ParseSwitch(BsonValue operand)
    {
        if (operand is not BsonDocument named || !named.TryGetValue("branches", out var given) || given is not BsonArray { Count: > 0 } list)
        {
            throw ExpressionParser.Error("$switch requires an object with at least one branch");
        }

        var branches = list.Select(branch => (Case: ExpressionParser.Parse(branch["case"]), Then: ExpressionParser.Parse(branch["then"]))).ToList();
        var fallback = named.TryGetValue("default", out var value) ? ExpressionParser.Parse(value) : null;
        return new LazyExpression(scope =>
        {
            foreach (var (test, then) in branches)
            {
                if (IsTrue(test, scope))
                {
                    return then.Evaluate(scope);
                }
            }

            return fallback is null
                ? throw new CommandException(ErrorCode.Location40066, "$switch could not find a matching branch for an input, and no default was specified.")
                : fallback.Evaluate(scope);
        });
    }

    public static Expression ParseIfNull(BsonValue operand)
    {
        if (operand is not BsonArray { Count: 2 } pair)
        {
            throw ExpressionParser.Error("$ifNull takes exactly 2 arguments");
        }

        var (value, fallback) = (ExpressionParser.Parse(pair[0]), ExpressionParser.Parse(pair[1]));
        return new LazyExpression(scope => value.Evaluate(scope) is { } found && !Expression.IsNullish(found) ? found : fallback.Evaluate(scope));
    }

    public static Expression ParseAnd(BsonValue operand)
    {
        var parts = ExpressionParser.ParseArguments(operand);
        return new LazyExpression(scope => parts.All(part => IsTrue(part, scope)));
    }

    public static Expression ParseOr(BsonValue operand)
    {
        var parts = ExpressionParser.ParseArguments(operand);
        return new LazyExpression(scope => parts.Any(part => IsTrue(part, scope)));
    }

    public static bool IsTrue(Expression expression, Scope scope) => expression.Evaluate(scope)?.ToBoolean() ?? false;
}
