using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>
/// The first byte of an encoded value: where its type stands in MongoDB's order across types. It is never 0x00 or 0xFF, nor is its
/// complement, so that those stay free to end lists and ranges; types that ranges are over have free bytes on both sides.
/// </summary>
internal static class KeyRank
{
    public static byte Of(BsonType type) => (byte)(BsonValueComparer.TypeOrder(type) + 2);
}
