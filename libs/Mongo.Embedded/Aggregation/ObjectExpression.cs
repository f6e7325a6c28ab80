using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>A document of expressions; missing values leave their fields out.</summary>
internal sealed class ObjectExpression(IReadOnlyList<(string Name, Expression Value)> fields) : Expression
{
    public override BsonValue? Evaluate(Scope scope)
    {
        var result = new BsonDocument();
        foreach (var (name, expression) in fields)
        {
            if (expression.Evaluate(scope) is { } value)
            {
                result.Set(name, value);
            }
        }

        return result;
    }
}
