namespace Mongo.Bson;

public sealed record BsonDouble(double Value) : BsonValue
{
    public override BsonType BsonType => BsonType.Double;
}
