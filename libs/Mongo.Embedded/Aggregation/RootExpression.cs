using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

internal sealed class RootExpression : Expression
{
    public override BsonValue? Evaluate(Scope scope) => scope.Root;
}
