using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

internal sealed class LiteralExpression(BsonValue value) : Expression
{
    public override BsonValue? Evaluate(Scope scope) => value;
}
