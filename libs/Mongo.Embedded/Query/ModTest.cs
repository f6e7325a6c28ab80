using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>Fractions are dropped before dividing, as MongoDB does.</summary>
internal sealed class ModTest(long divisor, long remainder) : ValueTest
{
    public override bool Matches(BsonValue? value) =>
        value is { IsNumeric: true } && Math.Abs(value.ToDouble()) < long.MaxValue && value.ToInt64() % divisor == remainder;
}
