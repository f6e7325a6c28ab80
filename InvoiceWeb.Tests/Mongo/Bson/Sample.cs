using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

internal static class Sample
{
    /// <summary>A document with a value of every type.</summary>
    public static BsonDocument Document => new()
    {
        { "double", 1.5 },
        { "string", "Bäckerei Huber \U0001F600" },
        { "document", new BsonDocument { { "a", 1 }, { "b", new BsonDocument() } } },
        { "array", new BsonArray { 1, "two", new BsonArray { 3L } } },
        { "binary", new byte[] { 1, 2, 3 } },
        { "old binary", new BsonBinaryData([4, 5], BsonBinarySubType.OldBinary) },
        { "uuid", new BsonBinaryData(new Guid("00112233-4455-6677-8899-aabbccddeeff")) },
        { "undefined", BsonUndefined.Value },
        { "id", ObjectId.Parse("0123456789abcdef01234567") },
        { "boolean", true },
        { "date", new DateTime(2026, 3, 3, 12, 40, 0, DateTimeKind.Utc) },
        { "null", BsonNull.Value },
        { "regex", new BsonRegularExpression("^a.*", "xi") },
        { "pointer", new BsonDBPointer("db.c", ObjectId.Parse("ffffffffffffffffffffffff")) },
        { "script", new BsonJavaScript("x()") },
        { "symbol", new BsonSymbol("s") },
        { "scoped", new BsonJavaScriptWithScope("x()", new BsonDocument("x", 1)) },
        { "int", 42 },
        { "timestamp", new BsonTimestamp(7, 8) },
        { "long", long.MaxValue },
        { "decimal", 12.40m },
        { "min", BsonMinKey.Value },
        { "max", BsonMaxKey.Value },
    };
}
