namespace Mongo.Bson;

/// <param name="Bytes">Shared with the caller, not copied.</param>
public sealed record BsonBinaryData(byte[] Bytes, BsonBinarySubType SubType = BsonBinarySubType.Binary) : BsonValue
{
    public BsonBinaryData(Guid guid)
        : this(guid.ToByteArray(bigEndian: true), BsonBinarySubType.UuidStandard)
    {
    }

    public override BsonType BsonType => BsonType.Binary;

    public bool Equals(BsonBinaryData? other) =>
        other is not null && SubType == other.SubType && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(SubType);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }
}
