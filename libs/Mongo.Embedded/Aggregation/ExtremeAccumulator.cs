using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>The smallest (sign -1) or largest (sign 1) value that is not null.</summary>
internal sealed class ExtremeAccumulator(int sign) : Accumulator
{
    private BsonValue? _extreme;

    public override BsonValue Result => _extreme ?? BsonNull.Value;

    public override void Add(BsonValue? value)
    {
        if (value is not null && !Expression.IsNullish(value)
            && (_extreme is null || BsonValueComparer.Instance.Compare(value, _extreme) * sign > 0))
        {
            _extreme = value;
        }
    }
}
