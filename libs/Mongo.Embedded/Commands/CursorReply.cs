using Mongo.Bson;
using Mongo.Embedded.Cursors;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Commands;

/// <summary>The "cursor" of a reply.</summary>
internal static class CursorReply
{
    /// <summary>A complete result that never was a cursor.</summary>
    public static BsonDocument Whole(string name, IEnumerable<BsonDocument> documents) => Create("firstBatch", 0, name, new BsonArray(documents), resumeToken: null);

    /// <summary>Keeps the cursor for later if there is more.</summary>
    public static BsonDocument First(CommandContext context, Cursor? cursor, Namespace name, CursorBatch batch, bool isSingle = false)
    {
        var isOpen = cursor is not null && !batch.IsLast && !isSingle;
        if (isOpen)
        {
            context.Server.Cursors.Return(cursor!); // open means not null
        }

        return Create("firstBatch", isOpen ? cursor!.Id : 0, name.ToString(), batch.Documents, batch.ResumeToken);
    }

    public static BsonDocument Next(Cursor cursor, CursorBatch batch) =>
        Create("nextBatch", batch.IsLast ? 0 : cursor.Id, cursor.Name.ToString(), batch.Documents, batch.ResumeToken);

    private static BsonDocument Create(string batchName, long id, string name, BsonArray documents, BsonDocument? resumeToken)
    {
        var cursor = new BsonDocument { { batchName, documents } };
        if (resumeToken is not null)
        {
            cursor.Add("postBatchResumeToken", resumeToken);
        }

        return new BsonDocument("cursor", cursor.Add("id", id).Add("ns", name));
    }
}
