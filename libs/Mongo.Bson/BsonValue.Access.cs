namespace Mongo.Bson;

public abstract partial record BsonValue
{
    public bool IsNumeric => this is BsonInt32 or BsonInt64 or BsonDouble or BsonDecimal128;

    public bool IsBsonNull => this is BsonNull;

    public bool IsBsonDocument => BsonType == BsonType.Document;

    public bool IsObjectId => this is BsonObjectId;

    /// <exception cref="InvalidCastException">The value is of another type; so throws each member named As.</exception>
    public string AsString => Expect<BsonString>().Value;

    public int AsInt32 => Expect<BsonInt32>().Value;

    public bool AsBoolean => Expect<BsonBoolean>().Value;

    public ObjectId AsObjectId => Expect<BsonObjectId>().Value;

    public BsonDocument AsBsonDocument => (this as RawBsonDocument)?.Materialize() ?? Expect<BsonDocument>();

    public BsonArray AsBsonArray => Expect<BsonArray>();

    public BsonDateTime AsBsonDateTime => Expect<BsonDateTime>();
}
