using Mongo.Bson;

namespace Mongo.Driver;

public sealed record ReplaceOneModel<TDocument>(BsonDocument Filter, TDocument Replacement, UpdateOptions? Options = null)
    : WriteModel<TDocument>
{
    internal override NativeWrite ToNative(BsonMapper<TDocument> mapper) =>
        NativeWrite.Replace(Filter, mapper.ToBson(Replacement), Options);
}
