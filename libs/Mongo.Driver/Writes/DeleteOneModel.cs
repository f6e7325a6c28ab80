using Mongo.Bson;

namespace Mongo.Driver;

public sealed record DeleteOneModel<TDocument>(BsonDocument Filter) : WriteModel<TDocument>
{
    internal override NativeWrite ToNative(BsonMapper<TDocument> mapper) => NativeWrite.Delete(Filter, many: false);
}
