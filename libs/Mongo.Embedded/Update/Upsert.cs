using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>The document that an upsert starts from: what the query says about equality.</summary>
internal static class Upsert
{
    public static BsonDocument Seed(Filter filter, bool onlyId)
    {
        var document = new BsonDocument();
        foreach (var condition in filter.Conjuncts.OfType<FieldFilter>())
        {
            var value = condition.Test switch
            {
                ComparisonTest { Operator: ComparisonOperator.Equal } equal => equal.Operand,
                InTest { HasExpressions: false, Values.Count: 1 } single => single.Values.First(),
                _ => null,
            };
            if (value is null || (onlyId && condition.Path.Text is not "_id"))
            {
                continue;
            }

            if (condition.Path.Find(document) is not null)
            {
                throw new CommandException(
                    ErrorCode.NotSingleValueField, $"cannot infer query fields to set, path '{condition.Path}' is matched twice");
            }

            PathEditor.Set(document, condition.Path, value);
        }

        return document;
    }
}
