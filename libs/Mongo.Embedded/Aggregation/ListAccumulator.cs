using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>All values that are there, or each of them once.</summary>
internal sealed class ListAccumulator(bool isSet) : Accumulator
{
    private const int MaxValues = 1_000_000;

    private readonly BsonArray _values = [];
    private readonly HashSet<BsonValue> _seen = new(BsonValueComparer.Instance);

    public override BsonValue Result => _values;

    public override void Add(BsonValue? value)
    {
        if (value is null || (isSet && !_seen.Add(value)))
        {
            return;
        }

        if (_values.Count == MaxValues)
        {
            throw new CommandException(ErrorCode.ExceededMemoryLimit, $"A group holds more than {MaxValues} values");
        }

        _values.Add(value);
    }
}
