using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Execution;

/// <summary>One document out for each document in.</summary>
internal sealed class TransformStream(RecordStream source, Func<BsonDocument, BsonDocument> transform) : PipedStream(source)
{
    public override Record? Next(ReadTransaction transaction) =>
        Source.Next(transaction) is { } record ? new Record(transform(record.Document)) : null;
}
