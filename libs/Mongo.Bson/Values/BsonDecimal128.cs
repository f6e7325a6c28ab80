namespace Mongo.Bson;

public sealed record BsonDecimal128(Decimal128 Value) : BsonValue
{
    public override BsonType BsonType => BsonType.Decimal128;
}
