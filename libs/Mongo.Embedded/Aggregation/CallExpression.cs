using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>A function of values that are all computed first.</summary>
internal sealed class CallExpression(IReadOnlyList<Expression> arguments, Func<BsonValue?[], BsonValue?> function) : Expression
{
    public override BsonValue? Evaluate(Scope scope)
    {
        var values = new BsonValue?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope);
        }

        try
        {
            return function(values);
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new CommandException(ErrorCode.BadValue, "Failed to compute an expression: a value is beyond what this server computes with");
        }
    }
}
