namespace Mongo.Bson;

public sealed record BsonInt32(int Value) : BsonValue
{
    public override BsonType BsonType => BsonType.Int32;
}
