using Mongo.Bson;

namespace Mongo.Driver;

public sealed record InsertOneModel<TDocument>(TDocument Document) : WriteModel<TDocument>
{
    internal override NativeWrite ToNative(BsonMapper<TDocument> mapper)
    {
        var document = mapper.ToBson(Document);
        if (!document.Contains("_id"))
        {
            document.InsertAt(0, new BsonElement("_id", ObjectId.GenerateNewId()));
        }

        return NativeWrite.Insert(document);
    }
}
