using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>The two ways between a type of one's own and its document.</summary>
public sealed record BsonMapper<TDocument>(Func<TDocument, BsonDocument> ToBson, Func<BsonDocument, TDocument> FromBson);

/// <summary>The mapper of documents that stay documents.</summary>
public static class BsonMapper
{
    public static BsonMapper<BsonDocument> Document { get; } = new(document => document, document => document);
}
