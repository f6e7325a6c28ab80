using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Planning;

/// <summary>Whether a query can match only documents that a partial index holds. When in doubt it says no.</summary>
internal static class Implication
{
    public static bool Holds(IReadOnlyList<FieldFilter> conditions, Filter? partial) =>
        partial is null || partial.Conjuncts.All(required => required is FieldFilter field && conditions.Any(given => Implies(given, field)));

    private static bool Implies(FieldFilter given, FieldFilter required)
    {
        if (!given.Path.Equals(required.Path))
        {
            return false;
        }

        return given.Test switch
        {
            ComparisonTest { Operator: ComparisonOperator.Equal, Operand: not BsonArray } equal => required.Test.Matches(equal.Operand) && equal.Operand is not BsonNull,
            InTest { HasExpressions: false } list => list.Values.All(value => value is not (BsonArray or BsonNull) && required.Test.Matches(value)),
            ExistsTest => required.Test is ExistsTest,
            ComparisonTest comparison => ImpliesRange(comparison, required.Test),
            _ => false,
        };
    }

    private static bool ImpliesRange(ComparisonTest given, ValueTest required) => required switch
    {
        ExistsTest => given.Operand is not (BsonNull or BsonMinKey or BsonMaxKey),
        ComparisonTest test => SameDirection(given.Operator, test.Operator)
            && BsonValueComparer.TypeOrder(given.Operand.BsonType) == BsonValueComparer.TypeOrder(test.Operand.BsonType)
            && given.Operand is not (BsonNull or BsonMinKey or BsonMaxKey or BsonArray)
            && (test.Matches(given.Operand)
                || (given.Operator == test.Operator && BsonValueComparer.Instance.Equals(given.Operand, test.Operand))),
        _ => false,
    };

    private static bool SameDirection(ComparisonOperator a, ComparisonOperator b) => (a, b) switch
    {
        (ComparisonOperator.Less or ComparisonOperator.LessOrEqual, ComparisonOperator.Less or ComparisonOperator.LessOrEqual) => true,
        (ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual, ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual) => true,
        _ => false,
    };
}
