using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

internal sealed class AverageAccumulator : Accumulator
{
    private readonly SumAccumulator _sum = new();

    public override BsonValue Result => _sum.Count == 0 ? BsonNull.Value
        : _sum.IsDecimal ? _sum.Result.ToDecimal() / _sum.Count
        : _sum.Result.ToDouble() / _sum.Count;

    public override void Add(BsonValue? value) => _sum.Add(value);
}
