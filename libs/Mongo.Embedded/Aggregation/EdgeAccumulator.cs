using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>The first or the last value.</summary>
internal sealed class EdgeAccumulator(bool isFirst) : Accumulator
{
    private BsonValue? _value;

    public override BsonValue Result => _value ?? BsonNull.Value;

    public override void Add(BsonValue? value) => _value = isFirst && _value is not null ? _value : value ?? BsonNull.Value;
}
