using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Page images in <c>invoice_images</c>: <c>{ _id, invoiceId, mediaType, length, sha256, data: base64, createdAt }</c>.</summary>
public sealed class MongoPageImageStore(DatabaseHost database, TimeProvider clock) : IPageImageStore
{
    private const int OrphanBatch = 500;

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

    public Task DeleteAsync(InvoiceId invoice, CancellationToken cancellationToken) =>
        Images.DeleteManyAsync(new BsonDocument("invoiceId", InvoiceDocuments.ToBson(invoice)), cancellationToken);

    public async Task<long> DeleteOrphansAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken)
    {
        var options = new FindOptions { Projection = new BsonDocument("invoiceId", 1) };
        var filter = new BsonDocument("createdAt", new BsonDocument("$lt", InvoiceDocuments.ToBson(createdBefore)));
        long deleted = 0;
        await foreach (var batch in Images.FindAsync(filter, options, cancellationToken).Chunk(OrphanBatch).WithCancellation(cancellationToken))
        {
            var orphans = await WithoutInvoiceAsync(batch, cancellationToken);
            if (orphans.Count > 0)
            {
                deleted += await Images.DeleteManyAsync(new BsonDocument("invoiceId", new BsonDocument("$in", orphans)), cancellationToken);
            }
        }

        return deleted;
    }

    private async Task<BsonArray> WithoutInvoiceAsync(BsonDocument[] images, CancellationToken cancellationToken)
    {
        var candidates = images.Select(image => image["invoiceId"]).ToHashSet();
        var known = database.Collection(Collections.Invoices).FindAsync(
            new BsonDocument("_id", new BsonDocument("$in", new BsonArray(candidates))),
            new FindOptions { Projection = new BsonDocument("_id", 1) },
            cancellationToken);
        await foreach (var invoice in known)
        {
            candidates.Remove(invoice["_id"]);
        }

        return [.. candidates];
    }
}
