using Mongo.Bson;
using Mongo.Embedded.Aggregation;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Query;

/// <summary>$expr.</summary>
internal sealed class ExpressionFilter(Expression expression) : Filter
{
    public override bool Matches(BsonDocument document) => Conditionals.IsTrue(expression, new Scope(new Record(document)));
}
