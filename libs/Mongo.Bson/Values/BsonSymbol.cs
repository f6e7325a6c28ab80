namespace Mongo.Bson;

/// <summary>Deprecated by BSON, still read and written.</summary>
public sealed record BsonSymbol(string Name) : BsonValue
{
    public override BsonType BsonType => BsonType.Symbol;
}
