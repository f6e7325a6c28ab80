using InvoiceWeb.Invoices;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="PageReference"/> and an element of <c>invoices.pages</c>.</summary>
public static class PageDocuments
{
    private const string Original = "original";

    public static BsonDocument ToBson(PageReference page)
    {
        var document = new BsonDocument
        {
            { "imageId", ObjectId.Parse(page.ImageId) },
            { "mediaType", page.MediaType },
            { "width", page.Width },
            { "height", page.Height },
            { "length", page.Length },
            { "sha256", page.Sha256 },
            { "filePage", page.FilePage },
            { "pictureHash", page.PictureHash is { } hash ? unchecked((long)hash) : BsonNull.Value },
        };
        return page.Original is { } original ? document.Add(Original, ToBson(original)) : document;
    }

    public static PageReference ToPage(BsonDocument document) => new(
        document["imageId"].AsObjectId.ToString(),
        document["mediaType"].AsString,
        document["width"].ToInt32(),
        document["height"].ToInt32(),
        document["length"].ToInt64(),
        document["sha256"].AsString)
    {
        // Pages stored before a file could hold several have none.
        FilePage = document.GetValue("filePage", 0).ToInt32(),
        PictureHash = document.GetValue("pictureHash", BsonNull.Value) is BsonInt64 hash ? unchecked((ulong)hash.Value) : null,
        Original = document.TryGetValue(Original, out var original) ? ToPage(original.AsBsonDocument) : null,
    };
}
