namespace Mongo.Bson;

/// <summary>MongoDB's internal clock: seconds since the epoch and a counter within the second.</summary>
/// <param name="Value">The 64 bits as on the wire, the seconds in the upper half; they compare as unsigned.</param>
public sealed record BsonTimestamp(ulong Value) : BsonValue
{
    public BsonTimestamp(uint timestamp, uint increment)
        : this(((ulong)timestamp << 32) | increment)
    {
    }

    public override BsonType BsonType => BsonType.Timestamp;

    public uint Timestamp => (uint)(Value >> 32);

    public uint Increment => (uint)Value;
}
