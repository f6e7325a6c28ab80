namespace Mongo.Bson;

/// <summary>Deprecated by BSON, still read and written.</summary>
public sealed record BsonUndefined : BsonValue
{
    private BsonUndefined()
    {
    }

    public static BsonUndefined Value { get; } = new();

    public override BsonType BsonType => BsonType.Undefined;
}
