using Mongo.Bson;

namespace Mongo.Driver;

public sealed record UpdateOneModel<TDocument>(BsonDocument Filter, BsonDocument Update, UpdateOptions? Options = null)
    : WriteModel<TDocument>
{
    internal override NativeWrite ToNative(BsonMapper<TDocument> mapper) => NativeWrite.Update(Filter, Update, Options, many: false);
}
