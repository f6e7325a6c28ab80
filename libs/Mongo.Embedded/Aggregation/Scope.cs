using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Aggregation;

/// <summary>What an expression may look at: the document in hand, parsed only if something is looked up in it.</summary>
internal readonly struct Scope(Record record)
{
    public BsonDocument Root => record.Document;
}
