namespace Mongo.Bson;

public sealed record BsonString(string Value) : BsonValue
{
    public override BsonType BsonType => BsonType.String;
}
