using System.Globalization;
using System.Text.RegularExpressions;

namespace Mongo.Bson;

/// <summary>The objects by which Extended JSON writes what JSON has no notation for.</summary>
internal static partial class ExtendedJsonWrappers
{
    /// <summary>The value that the object stands for, or the object itself if it is an ordinary document.</summary>
    /// <exception cref="BsonFormatException">It has a wrapper's key, but not the wrapper's shape.</exception>
    public static BsonValue Unwrap(BsonDocument document)
    {
        foreach (var (name, value) in document)
        {
            if (name.StartsWith('$') && TryUnwrap(document, name, value) is { } unwrapped)
            {
                var keys = unwrapped is BsonJavaScriptWithScope ? 2 : 1;
                return document.ElementCount == keys ? unwrapped : throw Malformed(name);
            }
        }

        return document;
    }

    private static BsonValue? TryUnwrap(BsonDocument document, string name, BsonValue value) => name switch
    {
        "$oid" => ObjectId.TryParse(Text(name, value), out var id) ? id : throw Malformed(name),
        "$numberInt" => int.TryParse(Text(name, value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed(name),
        "$numberLong" => ToInt64(name, value),
        "$numberDouble" => ToDouble(name, value),
        "$numberDecimal" => Decimal128.TryParse(Text(name, value), out var number) ? number : throw Malformed(name),
        "$date" => ToDate(name, value),
        "$binary" => ToBinary(name, value),
        "$uuid" => Guid.TryParseExact(Text(name, value), "D", out var guid) ? new BsonBinaryData(guid) : throw Malformed(name),
        "$timestamp" => Pair(name, value, "t", "i") is var (seconds, increment)
            ? new BsonTimestamp(ToUInt32(name, seconds), ToUInt32(name, increment))
            : throw Malformed(name),
        "$regularExpression" => ToRegularExpression(name, value),
        "$dbPointer" => Pair(name, value, "$ref", "$id") is (BsonString collection, BsonObjectId id)
            ? new BsonDBPointer(collection.Value, id.Value)
            : throw Malformed(name),
        "$code" or "$scope" => ToCode(document, name),
        "$symbol" => new BsonSymbol(Text(name, value)),
        "$undefined" => value is BsonBoolean { Value: true } ? BsonUndefined.Value : throw Malformed(name),
        "$minKey" => value is BsonInt32 { Value: 1 } ? BsonMinKey.Value : throw Malformed(name),
        "$maxKey" => value is BsonInt32 { Value: 1 } ? BsonMaxKey.Value : throw Malformed(name),
        _ => null,
    };

    private static string Text(string name, BsonValue value) => value is BsonString text ? text.Value : throw Malformed(name);

    private static long ToInt64(string name, BsonValue value) =>
        long.TryParse(Text(name, value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed(name);

    private static double ToDouble(string name, BsonValue value) => Text(name, value) switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        "NaN" => double.NaN,
        var text when char.IsAsciiDigit(text.LastOrDefault())
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Malformed(name),
    };

    private static uint ToUInt32(string name, BsonValue value) =>
        value is BsonInt32 or BsonInt64 && value.ToInt64() is >= 0 and <= uint.MaxValue and var number
            ? (uint)number
            : throw Malformed(name);

    /// <summary>Milliseconds as $numberLong (or bare, as older tools wrote them), or a moment of ISO 8601 with its offset.</summary>
    private static BsonDateTime ToDate(string name, BsonValue value) => value switch
    {
        BsonInt64 milliseconds => new BsonDateTime(milliseconds.Value),
        BsonString text when IsoDate().IsMatch(text.Value)
            && DateTimeOffset.TryParse(text.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) =>
            new BsonDateTime(moment.ToUnixTimeMilliseconds()),
        _ => throw Malformed(name),
    };

    private static BsonBinaryData ToBinary(string name, BsonValue value)
    {
        if (Pair(name, value, "base64", "subType") is (BsonString base64, BsonString subType)
            && subType.Value.Length is 1 or 2
            && byte.TryParse(subType.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var type))
        {
            try
            {
                return new BsonBinaryData(Convert.FromBase64String(base64.Value), (BsonBinarySubType)type);
            }
            catch (FormatException e)
            {
                throw new BsonFormatException("$binary holds no Base64.", e);
            }
        }

        throw Malformed(name);
    }

    private static BsonRegularExpression ToRegularExpression(string name, BsonValue value) =>
        Pair(name, value, "pattern", "options") is (BsonString pattern, BsonString options)
        && !pattern.Value.Contains('\0', StringComparison.Ordinal)
        && !options.Value.Contains('\0', StringComparison.Ordinal)
            ? new BsonRegularExpression(pattern.Value, options.Value)
            : throw Malformed(name);

    private static BsonValue ToCode(BsonDocument document, string name)
    {
        var code = new BsonJavaScript(Text(name, document.GetValue("$code", BsonNull.Value)));
        return !document.TryGetValue("$scope", out var scope) ? code
            : scope is BsonDocument variables ? new BsonJavaScriptWithScope(code.Code, variables)
            : throw Malformed(name);
    }

    /// <summary>The two values of an inner object that has these keys, in any order, and no others.</summary>
    private static (BsonValue First, BsonValue Second) Pair(string name, BsonValue value, string first, string second) =>
        value is BsonDocument { ElementCount: 2 } inner
        && inner.TryGetValue(first, out var firstValue)
        && inner.TryGetValue(second, out var secondValue)
            ? (firstValue, secondValue)
            : throw Malformed(name);

    private static BsonFormatException Malformed(string name) => new($"{name} is not followed by what Extended JSON asks.");

    [GeneratedRegex(
        @"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:?\d\d)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoDate();
}
