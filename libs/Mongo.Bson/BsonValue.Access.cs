namespace Mongo.Bson;

public abstract partial record BsonValue
{
    public bool IsString => this is BsonString;

    public bool IsInt32 => this is BsonInt32;

    public bool IsInt64 => this is BsonInt64;

    public bool IsDouble => this is BsonDouble;

    public bool IsDecimal128 => this is BsonDecimal128;

    public bool IsNumeric => this is BsonInt32 or BsonInt64 or BsonDouble or BsonDecimal128;

    public bool IsBoolean => this is BsonBoolean;

    public bool IsBsonNull => this is BsonNull;

    public bool IsBsonUndefined => this is BsonUndefined;

    public bool IsBsonDocument => BsonType == BsonType.Document;

    public bool IsBsonArray => this is BsonArray;

    public bool IsObjectId => this is BsonObjectId;

    public bool IsBsonDateTime => this is BsonDateTime;

    public bool IsBsonBinaryData => this is BsonBinaryData;

    public bool IsBsonTimestamp => this is BsonTimestamp;

    public bool IsBsonRegularExpression => this is BsonRegularExpression;

    /// <exception cref="InvalidCastException">The value is of another type; so throws each member named As.</exception>
    public string AsString => Expect<BsonString>().Value;

    public int AsInt32 => Expect<BsonInt32>().Value;

    public long AsInt64 => Expect<BsonInt64>().Value;

    public double AsDouble => Expect<BsonDouble>().Value;

    public Decimal128 AsDecimal128 => Expect<BsonDecimal128>().Value;

    public bool AsBoolean => Expect<BsonBoolean>().Value;

    public ObjectId AsObjectId => Expect<BsonObjectId>().Value;

    public byte[] AsByteArray => Expect<BsonBinaryData>().Bytes;

    public BsonDocument AsBsonDocument => (this as RawBsonDocument)?.Materialize() ?? Expect<BsonDocument>();

    public BsonArray AsBsonArray => Expect<BsonArray>();

    public BsonDateTime AsBsonDateTime => Expect<BsonDateTime>();

    public BsonBinaryData AsBsonBinaryData => Expect<BsonBinaryData>();

    public BsonTimestamp AsBsonTimestamp => Expect<BsonTimestamp>();

    public BsonRegularExpression AsBsonRegularExpression => Expect<BsonRegularExpression>();
}
