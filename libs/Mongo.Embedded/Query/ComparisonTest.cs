using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>Compares within the type of the operand alone, but for null, which a missing field equals, and the two extreme keys.</summary>
internal sealed class ComparisonTest(ComparisonOperator comparison, BsonValue operand) : ValueTest
{
    public ComparisonOperator Operator => comparison;

    public BsonValue Operand => operand;

    private bool IncludesEqual => comparison is not (ComparisonOperator.Less or ComparisonOperator.Greater);

    public override bool Matches(BsonValue? value)
    {
        var kind = BsonValueComparer.TypeOrder(value?.BsonType ?? BsonType.Undefined);
        if (kind != BsonValueComparer.TypeOrder(operand.BsonType))
        {
            return operand switch
            {
                BsonNull => IncludesEqual && value is null or BsonUndefined,
                BsonUndefined => IncludesEqual && value is BsonNull,
                BsonMaxKey => comparison is ComparisonOperator.Less or ComparisonOperator.LessOrEqual,
                BsonMinKey => comparison is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual,
                _ => false,
            };
        }

        if (IsNaN(operand) || (value is not null && IsNaN(value)))
        {
            return IncludesEqual && value is not null && IsNaN(operand) && IsNaN(value);
        }

        var order = BsonValueComparer.Instance.Compare(value ?? BsonUndefined.Value, operand);
        return comparison switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static bool IsNaN(BsonValue value) => value switch
    {
        BsonDouble number => double.IsNaN(number.Value),
        BsonDecimal128 number => Decimal128.IsNaN(number.Value),
        _ => false,
    };
}
