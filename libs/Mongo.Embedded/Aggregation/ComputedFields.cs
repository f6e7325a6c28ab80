using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Aggregation;

/// <summary>Fields added to a document.</summary>
internal static class ComputedFields
{
    public static BsonDocument Add(BsonDocument document, IReadOnlyList<(FieldPath Path, Expression Value)> fields, Scope scope)
    {
        foreach (var (path, expression) in fields)
        {
            document = PathCopy.With(document, path, expression.Evaluate(scope));
        }

        return document;
    }
}
