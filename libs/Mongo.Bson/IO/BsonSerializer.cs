using System.Buffers;

namespace Mongo.Bson;

/// <summary>Documents from bytes and to bytes in one call.</summary>
public static class BsonSerializer
{
    /// <exception cref="BsonFormatException">The bytes are not exactly one well-formed document.</exception>
    public static BsonDocument Deserialize(ReadOnlySpan<byte> bytes, BsonLimits? limits = null) =>
        ReadOnly(new BsonBinaryReader(bytes, limits));

    /// <inheritdoc cref="Deserialize(ReadOnlySpan{byte}, BsonLimits?)"/>
    public static BsonDocument Deserialize(in ReadOnlySequence<byte> bytes, BsonLimits? limits = null) =>
        ReadOnly(new BsonBinaryReader(bytes, limits));

    /// <summary>Reads the first of the outermost elements of each of those names and passes over all others without checking them.</summary>
    /// <exception cref="BsonFormatException">What was read is not well-formed.</exception>
    public static BsonDocument DeserializeFields(ReadOnlySpan<byte> bytes, IReadOnlySet<string> names)
    {
        var reader = new BsonBinaryReader(bytes);
        var document = new BsonDocument();
        reader.EnterDocument();
        while (document.ElementCount < names.Count && reader.ReadElement(out var type, out var name))
        {
            if (names.Contains(name) && !document.Contains(name))
            {
                document.Append(name, reader.ReadValue(type));
            }
            else
            {
                reader.SkipValue(type);
            }
        }

        return document;
    }

    /// <exception cref="BsonFormatException">BSON cannot hold the document: too large or deep, a name with a zero character, …</exception>
    public static byte[] ToBson(this BsonDocument document, BsonLimits? limits = null)
    {
        var measure = new BsonMeasure(limits ?? BsonLimits.Default);
        var output = new ArrayWriter(measure.Start(document));
        new BsonBinaryWriter(output, measure).WriteMeasured(document);
        return output.Bytes;
    }

    private static BsonDocument ReadOnly(BsonBinaryReader reader)
    {
        var document = reader.ReadDocument();
        return reader.Remaining == 0
            ? document
            : throw new BsonFormatException($"{reader.Remaining} bytes follow the document's end.");
    }
}
