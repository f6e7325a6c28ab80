namespace Mongo.Bson;

/// <summary>Greater than every other value.</summary>
public sealed record BsonMaxKey : BsonValue
{
    private BsonMaxKey()
    {
    }

    public static BsonMaxKey Value { get; } = new();

    public override BsonType BsonType => BsonType.MaxKey;
}
