namespace Mongo.Bson;

public sealed record BsonObjectId(ObjectId Value) : BsonValue
{
    public override BsonType BsonType => BsonType.ObjectId;
}
