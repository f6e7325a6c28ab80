namespace Mongo.Bson;

/// <summary>Deprecated by BSON, still read and written.</summary>
public sealed record BsonDBPointer(string Namespace, ObjectId Id) : BsonValue
{
    public override BsonType BsonType => BsonType.DBPointer;
}
