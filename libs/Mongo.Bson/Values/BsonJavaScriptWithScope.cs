namespace Mongo.Bson;

/// <summary>Deprecated by BSON, still read and written.</summary>
public sealed record BsonJavaScriptWithScope(string Code, BsonDocument Scope) : BsonValue
{
    public override BsonType BsonType => BsonType.JavaScriptWithScope;
}
