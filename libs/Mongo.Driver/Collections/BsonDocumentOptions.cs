using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>Options as documents.</summary>
internal static class BsonDocumentOptions
{
    public static BsonDocument AddIfSet(this BsonDocument document, string name, BsonValue? value) =>
        value is null or BsonNull ? document : document.Add(name, value);
}
