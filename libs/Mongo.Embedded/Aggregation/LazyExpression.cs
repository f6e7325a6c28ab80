using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>An operator that decides itself which of its arguments are computed.</summary>
internal sealed class LazyExpression(Func<Scope, BsonValue?> evaluate) : Expression
{
    public override BsonValue? Evaluate(Scope scope) => evaluate(scope);
}
