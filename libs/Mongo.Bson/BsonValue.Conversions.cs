namespace Mongo.Bson;

// A null of any of these types becomes BSON's null, so that optional fields need no case of their own.
public abstract partial record BsonValue
{
    public static implicit operator BsonValue(string? value) => value is null ? BsonNull.Value : new BsonString(value);

    public static implicit operator BsonValue(int value) => new BsonInt32(value);

    public static implicit operator BsonValue(int? value) => value is { } some ? new BsonInt32(some) : BsonNull.Value;

    public static implicit operator BsonValue(long value) => new BsonInt64(value);

    public static implicit operator BsonValue(long? value) => value is { } some ? new BsonInt64(some) : BsonNull.Value;

    public static implicit operator BsonValue(double value) => new BsonDouble(value);

    public static implicit operator BsonValue(double? value) => value is { } some ? new BsonDouble(some) : BsonNull.Value;

    public static implicit operator BsonValue(decimal value) => new BsonDecimal128(value);

    public static implicit operator BsonValue(decimal? value) => value is { } some ? new BsonDecimal128(some) : BsonNull.Value;

    public static implicit operator BsonValue(Decimal128 value) => new BsonDecimal128(value);

    public static implicit operator BsonValue(bool value) => value ? BsonBoolean.True : BsonBoolean.False;

    public static implicit operator BsonValue(bool? value) => value is { } some ? some : (BsonValue)BsonNull.Value;

    public static implicit operator BsonValue(DateTime value) => new BsonDateTime(value);

    public static implicit operator BsonValue(DateTime? value) => value is { } some ? new BsonDateTime(some) : BsonNull.Value;

    public static implicit operator BsonValue(DateTimeOffset value) => new BsonDateTime(value.ToUnixTimeMilliseconds());

    public static implicit operator BsonValue(DateTimeOffset? value) => value is { } some ? some : (BsonValue)BsonNull.Value;

    public static implicit operator BsonValue(ObjectId value) => new BsonObjectId(value);

    public static implicit operator BsonValue(ObjectId? value) => value is { } some ? new BsonObjectId(some) : BsonNull.Value;

    public static implicit operator BsonValue(byte[]? value) => value is null ? BsonNull.Value : new BsonBinaryData(value);
}
