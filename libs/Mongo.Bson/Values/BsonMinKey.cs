namespace Mongo.Bson;

/// <summary>Less than every other value.</summary>
public sealed record BsonMinKey : BsonValue
{
    private BsonMinKey()
    {
    }

    public static BsonMinKey Value { get; } = new();

    public override BsonType BsonType => BsonType.MinKey;
}
