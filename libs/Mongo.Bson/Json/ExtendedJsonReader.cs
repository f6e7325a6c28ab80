using System.Text;
using System.Text.Json;

namespace Mongo.Bson;

/// <summary>
/// Parses Extended JSON v2, canonical, relaxed and mixed (specifications: extended-json.md). Each object is read first and looked
/// at then, so that the keys of a wrapper may come in any order.
/// </summary>
internal static class ExtendedJsonReader
{
    /// <summary>A level of BSON takes up to three of JSON.</summary>
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 3 * BsonLimits.Default.MaxDepth };

    /// <exception cref="BsonFormatException">The text is not one object of Extended JSON.</exception>
    public static BsonDocument Parse(string text)
    {
        try
        {
            // The lenient encoding: half a surrogate pair then fails in the reader as what it is.
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), s_options);
            reader.Read();
            var value = ReadValue(ref reader, depth: 0);
            reader.Read();
            return value as BsonDocument ?? throw new BsonFormatException($"The text holds a {value.BsonType}, not a document.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new BsonFormatException($"The text is not JSON: {e.Message}", e);
        }
    }

    private static BsonValue ReadValue(ref Utf8JsonReader reader, int depth)
    {
        if (depth > BsonLimits.Default.MaxDepth)
        {
            throw new BsonFormatException($"Documents are nested more than {BsonLimits.Default.MaxDepth} levels deep.");
        }

        return reader.TokenType switch
        {
            JsonTokenType.String => new BsonString(reader.GetString()!), // not null for this token
            JsonTokenType.True => BsonBoolean.True,
            JsonTokenType.False => BsonBoolean.False,
            JsonTokenType.Null => BsonNull.Value,
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.StartArray => ReadArray(ref reader, depth),
            _ => ReadObject(ref reader, depth),
        };
    }

    /// <summary>A whole number is of the smallest type that holds it.</summary>
    private static BsonValue ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var number))
        {
            return number;
        }

        if (reader.TryGetInt64(out var large))
        {
            return large;
        }

        return reader.GetDouble();
    }

    private static BsonArray ReadArray(ref Utf8JsonReader reader, int depth)
    {
        var array = new BsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            array.Add(ReadValue(ref reader, depth + 1));
        }

        return array;
    }

    private static BsonValue ReadObject(ref Utf8JsonReader reader, int depth)
    {
        var document = new BsonDocument();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!; // not null for a property name
            if (name.Contains('\0', StringComparison.Ordinal))
            {
                throw new BsonFormatException("A name holds a zero character, which BSON cannot.");
            }

            reader.Read();
            document.Append(name, ReadValue(ref reader, depth + 1));
        }

        return ExtendedJsonWrappers.Unwrap(document);
    }
}
