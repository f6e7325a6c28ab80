using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>The names by which $type knows BSON's types.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, BsonType> s_types = new(StringComparer.Ordinal)
    {
        ["double"] = BsonType.Double,
        ["string"] = BsonType.String,
        ["object"] = BsonType.Document,
        ["array"] = BsonType.Array,
        ["binData"] = BsonType.Binary,
        ["undefined"] = BsonType.Undefined,
        ["objectId"] = BsonType.ObjectId,
        ["bool"] = BsonType.Boolean,
        ["date"] = BsonType.DateTime,
        ["null"] = BsonType.Null,
        ["regex"] = BsonType.RegularExpression,
        ["dbPointer"] = BsonType.DBPointer,
        ["javascript"] = BsonType.JavaScript,
        ["symbol"] = BsonType.Symbol,
        ["javascriptWithScope"] = BsonType.JavaScriptWithScope,
        ["int"] = BsonType.Int32,
        ["timestamp"] = BsonType.Timestamp,
        ["long"] = BsonType.Int64,
        ["decimal"] = BsonType.Decimal128,
        ["minKey"] = BsonType.MinKey,
        ["maxKey"] = BsonType.MaxKey,
    };

    private static readonly Dictionary<BsonType, string> s_names = s_types.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(BsonValue? value) => value is null ? "missing" : s_names[value.BsonType];

    public static IEnumerable<BsonType> Parse(BsonValue type)
    {
        if (type is BsonString { Value: "number" })
        {
            return [BsonType.Double, BsonType.Int32, BsonType.Int64, BsonType.Decimal128];
        }

        if (type is BsonString name)
        {
            return s_types.TryGetValue(name.Value, out var known)
                ? [known]
                : throw new CommandException(ErrorCode.BadValue, $"Unknown type name alias: {name.Value}");
        }

        // -1 is MinKey, whose byte is 0xFF.
        return type.IsNumeric && type.ToDouble() is var number && s_names.ContainsKey((BsonType)(byte)(int)number) && number is >= -1 and <= 127
            ? [(BsonType)(byte)(int)number]
            : throw new CommandException(ErrorCode.BadValue, "Invalid numerical type code");
    }
}
