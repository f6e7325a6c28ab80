using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mongo.Bson;

public abstract partial record BsonValue
{
    private static readonly JsonWriterOptions s_jsonOptions = new()
    {
        // Readable text: the output is a message or a file, never a part of HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public string ToJson(JsonOutputMode mode = JsonOutputMode.RelaxedExtendedJson)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_jsonOptions))
        {
            new ExtendedJsonWriter(json, mode).WriteValue(this);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A text, number or id bare; everything else as relaxed Extended JSON.</summary>
    public sealed override string ToString() => this switch
    {
        BsonString text => text.Value,
        BsonObjectId id => id.Value.ToString(),
        BsonInt32 number => number.Value.ToString(CultureInfo.InvariantCulture),
        BsonInt64 number => number.Value.ToString(CultureInfo.InvariantCulture),
        BsonDouble number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        BsonDecimal128 number => number.Value.ToString(),
        _ => ToJson(),
    };
}
