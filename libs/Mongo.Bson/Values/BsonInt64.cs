namespace Mongo.Bson;

public sealed record BsonInt64(long Value) : BsonValue
{
    public override BsonType BsonType => BsonType.Int64;
}
