namespace Mongo.Bson;

public sealed record BsonJavaScript(string Code) : BsonValue
{
    public override BsonType BsonType => BsonType.JavaScript;
}
