using Mongo.Bson;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;
using Mongo.Embedded.Update;

namespace Mongo.Embedded.Writing;

/// <summary>Find, change, write back: on the writing thread, so nothing comes between.</summary>
internal sealed record UpdateStatement(
    Filter Filter, DocumentUpdate Update, bool IsMulti, bool IsUpsert, SortPattern? Sort, BsonValue? Hint, TimeProvider Time)
{
    public UpdateResult Run(WriteTransaction transaction, Namespace name)
    {
        if (IsMulti && Update.IsReplacement)
        {
            throw new CommandException(ErrorCode.FailedToParse, "multi update is not supported for replacement-style update");
        }

        var matched = transaction.Find(name) is { } collection ? Matching.Find(transaction, collection, Filter, Sort, Hint, IsMulti ? null : 1) : [];
        if (matched.Count == 0)
        {
            return IsUpsert ? Insert(transaction, transaction.FindOrCreate(name)) : new UpdateResult(0, 0, null, null, null);
        }

        var modified = 0;
        BsonDocument? before = null;
        BsonDocument? after = null;
        foreach (var id in matched)
        {
            (before, after, var changed) = Change(transaction, transaction.Require(name), id);
            modified += changed ? 1 : 0;
        }

        return new UpdateResult(matched.Count, modified, null, before, after);
    }

    private (BsonDocument Before, BsonDocument After, bool Changed) Change(WriteTransaction transaction, CollectionInfo collection, long id)
    {
        byte[] bytes;
        using (var row = transaction.SelectDocument(collection, id))
        {
            row.Step();
            bytes = row.Blob(0).ToArray();
        }

        var before = BsonSerializer.Deserialize(bytes);
        var after = Update.Apply(BsonSerializer.Deserialize(bytes), Context(transaction, isInsert: false));
        if (before.Equals(after))
        {
            return (before, before, false);
        }

        transaction.Replace(collection, id, before, after, Update.IsReplacement ? null : DocumentDifference.Between(before, after));
        return (before, after, true);
    }

    private UpdateResult Insert(WriteTransaction transaction, CollectionInfo collection)
    {
        var seed = Upsert.Seed(Filter, onlyId: Update.IsReplacement);
        var document = Update.Apply(seed, Context(transaction, isInsert: true));
        if (!document.TryGetValue("_id", out var id))
        {
            id = ObjectId.GenerateNewId(Time.GetUtcNow());
        }

        document.Remove("_id");
        document.InsertAt(0, new BsonElement("_id", id));
        DocumentRules.RequireStorable(document);
        transaction.Insert(collection, document, document.ToBson(BsonLimits.StoredDocument));
        return new UpdateResult(1, 0, id, null, document);
    }

    private UpdateContext Context(WriteTransaction transaction, bool isInsert) =>
        new(isInsert, new BsonDateTime(Time.GetUtcNow().ToUnixTimeMilliseconds()), new BsonTimestamp(transaction.NextTime()));
}
