using System.Diagnostics.CodeAnalysis;

namespace Mongo.Bson;

/// <summary>
/// A document still in its bytes: written as it is, looked into without reading more than it takes. The bytes belong to the caller
/// and are trusted: they were checked or written by this library before. Equality is of the bytes.
/// </summary>
public sealed record RawBsonDocument(ReadOnlyMemory<byte> Bytes) : BsonValue
{
    public override BsonType BsonType => BsonType.Document;

    /// <summary>Reads the first element of that name, passing over those before it.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out BsonValue? value)
    {
        var reader = new BsonBinaryReader(Bytes.Span);
        reader.EnterDocument();
        while (reader.ReadElement(out var type, out var elementName))
        {
            if (string.Equals(elementName, name, StringComparison.Ordinal))
            {
                value = reader.ReadValue(type);
                return true;
            }

            reader.SkipValue(type);
        }

        value = null;
        return false;
    }

    public BsonDocument Materialize() => BsonSerializer.Deserialize(Bytes.Span);

    public bool Equals(RawBsonDocument? other) => other is not null && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
