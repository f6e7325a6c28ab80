using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>One change.</summary>
/// <param name="ResumeToken">Where to go on after this change.</param>
/// <param name="DocumentKey">The document's <c>_id</c> as a document; null for changes of a whole collection.</param>
/// <param name="FullDocument">The document itself: with inserts and replacements always, with updates as the options say.</param>
/// <param name="BackingDocument">The change as the server tells it.</param>
public sealed record ChangeStreamDocument<TDocument>(
    ChangeStreamOperationType OperationType,
    BsonDocument ResumeToken,
    BsonTimestamp? ClusterTime,
    string? CollectionName,
    BsonDocument? DocumentKey,
    TDocument? FullDocument,
    ChangeStreamUpdateDescription? UpdateDescription,
    BsonDocument BackingDocument)
    where TDocument : class
{
    internal static ChangeStreamDocument<TDocument> From(BsonDocument change, Func<BsonDocument, TDocument> map) => new(
        change["operationType"].AsString switch
        {
            "insert" => ChangeStreamOperationType.Insert,
            "update" => ChangeStreamOperationType.Update,
            "replace" => ChangeStreamOperationType.Replace,
            "delete" => ChangeStreamOperationType.Delete,
            "drop" => ChangeStreamOperationType.Drop,
            "dropDatabase" => ChangeStreamOperationType.DropDatabase,
            "rename" => ChangeStreamOperationType.Rename,
            "invalidate" => ChangeStreamOperationType.Invalidate,
            _ => ChangeStreamOperationType.Other,
        },
        change["_id"].AsBsonDocument,
        change.GetValue("clusterTime", BsonNull.Value) as BsonTimestamp,
        (change.GetValue("ns", BsonNull.Value) as BsonDocument)?.GetValue("coll", BsonNull.Value) is BsonString name ? name.Value : null,
        change.GetValue("documentKey", BsonNull.Value) as BsonDocument,
        change.GetValue("fullDocument", BsonNull.Value) is BsonDocument document ? map(document) : null,
        change.GetValue("updateDescription", BsonNull.Value) is BsonDocument update ? DescriptionOf(update) : null,
        change);

    private static ChangeStreamUpdateDescription DescriptionOf(BsonDocument update) => new(
        update["updatedFields"].AsBsonDocument,
        [.. update["removedFields"].AsBsonArray.Values.Select(field => field.AsString)]);
}
