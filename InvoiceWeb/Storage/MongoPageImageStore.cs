using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Page images in <c>invoice_images</c>: <c>{ _id, invoiceId, mediaType, length, sha256, data: base64, createdAt }</c>.</summary>
public sealed class MongoPageImageStore(DatabaseHost database, InvoiceOrphans orphans, TimeProvider clock) : IPageImageStore
{
    private IMongoCollection<BsonDocument> Images => database.Collection(Collections.Images);

    public Task InsertAsync(InvoiceId invoice, PageReference page, ReadOnlyMemory<byte> image, CancellationToken cancellationToken)
    {
        var document = new BsonDocument
        {
            { "_id", ObjectId.Parse(page.ImageId) },
            { "invoiceId", InvoiceDocuments.ToBson(invoice) },
            { "mediaType", page.MediaType },
            { "length", page.Length },
            { "sha256", page.Sha256 },
            { "data", Convert.ToBase64String(image.Span) },
            { "createdAt", InvoiceDocuments.ToBson(clock.GetUtcNow()) },
        };
        return Images.InsertOneAsync(document, cancellationToken);
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(string imageId, CancellationToken cancellationToken)
    {
        var options = new FindOptions { Projection = new BsonDocument("data", 1) };
        var document = await Images.FindOneAsync(new BsonDocument("_id", ObjectId.Parse(imageId)), options, cancellationToken);

        // Not a conditional expression: there null would turn into empty memory.
        if (document is null)
        {
            return null;
        }

        return Convert.FromBase64String(document["data"].AsString);
    }

    public Task DeleteAsync(string imageId, CancellationToken cancellationToken) =>
        Images.DeleteOneAsync(new BsonDocument("_id", ObjectId.Parse(imageId)), cancellationToken);

    public Task DeleteAsync(InvoiceId invoice, CancellationToken cancellationToken) =>
        Images.DeleteManyAsync(new BsonDocument("invoiceId", InvoiceDocuments.ToBson(invoice)), cancellationToken);

    public Task<long> DeleteOrphansAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) =>
        orphans.DeleteAsync(Images, createdBefore, cancellationToken);
}
