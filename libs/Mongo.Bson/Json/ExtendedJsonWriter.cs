using System.Globalization;
using System.Text.Json;

namespace Mongo.Bson;

/// <summary>Prints values as Extended JSON v2 (specifications: extended-json.md).</summary>
internal readonly struct ExtendedJsonWriter(Utf8JsonWriter json, JsonOutputMode mode)
{
    /// <summary>The last millisecond of the year 9999.</summary>
    private const long LastIsoDate = 253_402_300_799_999;

    private bool Canonical => mode == JsonOutputMode.CanonicalExtendedJson;

    public void WriteDocument(BsonDocument document)
    {
        json.WriteStartObject();
        foreach (var (name, value) in document)
        {
            json.WritePropertyName(name);
            WriteValue(value);
        }

        json.WriteEndObject();
    }

    public void WriteValue(BsonValue value)
    {
        switch (value)
        {
            case BsonString text:
                json.WriteStringValue(text.Value);
                break;
            case BsonBoolean boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case BsonNull:
                json.WriteNullValue();
                break;
            case BsonArray array:
                WriteArray(array);
                break;
            case { IsBsonDocument: true }:
                WriteDocument(value.AsBsonDocument);
                break;
            case BsonInt32 number when !Canonical:
                json.WriteNumberValue(number.Value);
                break;
            case BsonInt64 number when !Canonical:
                json.WriteNumberValue(number.Value);
                break;
            case BsonDouble number when !Canonical && double.IsFinite(number.Value):
                json.WriteRawValue(Text(number.Value), skipInputValidation: true);
                break;
            default:
                json.WriteStartObject();
                WriteWrapped(value);
                json.WriteEndObject();
                break;
        }
    }

    private static string Text(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private void WriteArray(BsonArray array)
    {
        json.WriteStartArray();
        foreach (var value in array)
        {
            WriteValue(value);
        }

        json.WriteEndArray();
    }

    private void WriteWrapped(BsonValue value)
    {
        switch (value)
        {
            case BsonInt32 number:
                json.WriteString("$numberInt", number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case BsonInt64 number:
                json.WriteString("$numberLong", number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case BsonDouble number:
                json.WriteString("$numberDouble", Text(number.Value));
                break;
            case BsonDecimal128 number:
                json.WriteString("$numberDecimal", number.Value.ToString());
                break;
            case BsonObjectId id:
                json.WriteString("$oid", id.Value.ToString());
                break;
            case BsonDateTime moment:
                WriteDate(moment);
                break;
            case BsonBinaryData binary:
                json.WriteStartObject("$binary");
                json.WriteBase64String("base64", binary.Bytes);
                json.WriteString("subType", ((byte)binary.SubType).ToString("x2", CultureInfo.InvariantCulture));
                json.WriteEndObject();
                break;
            case BsonTimestamp timestamp:
                json.WriteStartObject("$timestamp");
                json.WriteNumber("t", timestamp.Timestamp);
                json.WriteNumber("i", timestamp.Increment);
                json.WriteEndObject();
                break;
            case BsonRegularExpression expression:
                json.WriteStartObject("$regularExpression");
                json.WriteString("pattern", expression.Pattern);
                json.WriteString("options", expression.Options);
                json.WriteEndObject();
                break;
            default:
                WriteRare(value);
                break;
        }
    }

    private void WriteRare(BsonValue value)
    {
        switch (value)
        {
            case BsonDBPointer pointer:
                json.WriteStartObject("$dbPointer");
                json.WriteString("$ref", pointer.Namespace);
                json.WritePropertyName("$id");
                WriteValue(pointer.Id);
                json.WriteEndObject();
                break;
            case BsonJavaScript script:
                json.WriteString("$code", script.Code);
                break;
            case BsonJavaScriptWithScope script:
                json.WriteString("$code", script.Code);
                json.WritePropertyName("$scope");
                WriteDocument(script.Scope);
                break;
            case BsonSymbol symbol:
                json.WriteString("$symbol", symbol.Name);
                break;
            case BsonUndefined:
                json.WriteBoolean("$undefined", value: true);
                break;
            default:
                json.WriteNumber(value is BsonMinKey ? "$minKey" : "$maxKey", 1);
                break;
        }
    }

    private void WriteDate(BsonDateTime moment)
    {
        json.WritePropertyName("$date");
        var milliseconds = moment.MillisecondsSinceEpoch;
        if (Canonical || milliseconds is < 0 or > LastIsoDate)
        {
            json.WriteStartObject();
            json.WriteString("$numberLong", milliseconds.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            return;
        }

        var format = milliseconds % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        json.WriteStringValue(moment.UtcDateTime.ToString(format, CultureInfo.InvariantCulture));
    }
}
