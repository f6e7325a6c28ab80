namespace Mongo.Bson;

public sealed record BsonNull : BsonValue
{
    private BsonNull()
    {
    }

    public static BsonNull Value { get; } = new();

    public override BsonType BsonType => BsonType.Null;
}
