using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>An array of expressions; missing values become null.</summary>
internal sealed class ArrayExpression(IReadOnlyList<Expression> items) : Expression
{
    public override BsonValue? Evaluate(Scope scope)
    {
        var result = new BsonArray(items.Count);
        foreach (var item in items)
        {
            result.Add(item.Evaluate(scope) ?? BsonNull.Value);
        }

        return result;
    }
}
