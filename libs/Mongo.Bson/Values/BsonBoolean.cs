namespace Mongo.Bson;

public sealed record BsonBoolean(bool Value) : BsonValue
{
    public static BsonBoolean True { get; } = new(true);

    public static BsonBoolean False { get; } = new(false);

    public override BsonType BsonType => BsonType.Boolean;
}
