using System.Buffers;
using Mongo.Bson;

namespace Mongo.Embedded.Writing;

/// <summary>A document to be inserted, with its _id in front; or why it cannot be.</summary>
internal sealed record InsertDocument(BsonDocument Document, byte[] Bytes, CommandException? Failure = null)
{
    public static InsertDocument Parse(in ReadOnlySequence<byte> bytes, TimeProvider time)
    {
        try
        {
            return ParseStorable(bytes, time);
        }
        catch (CommandException exception)
        {
            return new InsertDocument([], [], exception);
        }
    }

    private static InsertDocument ParseStorable(in ReadOnlySequence<byte> bytes, TimeProvider time)
    {
        if (bytes.Length > BsonLimits.StoredDocument.MaxDocumentSize)
        {
            throw new CommandException(
                ErrorCode.BSONObjectTooLarge,
                $"object to insert too large. size in bytes: {bytes.Length}, max size: {BsonLimits.StoredDocument.MaxDocumentSize}");
        }

        var document = BsonSerializer.Deserialize(bytes, BsonLimits.StoredDocument);
        DocumentRules.RequireStorable(document);
        if (document.ElementCount > 0 && document.Elements[0].Name is "_id")
        {
            return new InsertDocument(document, bytes.ToArray());
        }

        var id = document.GetValue("_id", ObjectId.GenerateNewId(time.GetUtcNow()));
        document.Remove("_id");
        document.InsertAt(0, new BsonElement("_id", id));
        return new InsertDocument(document, document.ToBson(BsonLimits.StoredDocument));
    }
}
