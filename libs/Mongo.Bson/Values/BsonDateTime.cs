namespace Mongo.Bson;

/// <summary>A moment in UTC with millisecond precision, over a wider range than <see cref="DateTime"/> has.</summary>
public sealed record BsonDateTime(long MillisecondsSinceEpoch) : BsonValue
{
    /// <summary>Fractions of a millisecond are dropped; a local or unspecified time is taken as local, as the official driver does.</summary>
    public BsonDateTime(DateTime value)
        : this(new DateTimeOffset(value.ToUniversalTime()).ToUnixTimeMilliseconds())
    {
    }

    public override BsonType BsonType => BsonType.DateTime;

    /// <exception cref="ArgumentOutOfRangeException">The moment lies beyond the years 1 to 9999.</exception>
    public DateTime UtcDateTime => DateTimeOffset.FromUnixTimeMilliseconds(MillisecondsSinceEpoch).UtcDateTime;
}
