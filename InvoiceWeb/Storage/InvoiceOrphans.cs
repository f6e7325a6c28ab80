using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Finds what belongs to invoices that are not there: documents with an <c>invoiceId</c> and a <c>createdAt</c>.</summary>
public sealed class InvoiceOrphans(DatabaseHost database)
{
    private const int Batch = 500;

    /// <returns>How many documents were deleted.</returns>
    public async Task<long> DeleteAsync(IMongoCollection<BsonDocument> collection, DateTimeOffset createdBefore, CancellationToken cancellationToken)
    {
        var options = new FindOptions { Projection = new BsonDocument("invoiceId", 1) };
        var filter = new BsonDocument("createdAt", new BsonDocument("$lt", InvoiceDocuments.ToBson(createdBefore)));
        long deleted = 0;
        await foreach (var batch in collection.FindAsync(filter, options, cancellationToken).Chunk(Batch).WithCancellation(cancellationToken))
        {
            var orphans = await WithoutInvoiceAsync(batch, cancellationToken);
            if (orphans.Count > 0)
            {
                deleted += await collection.DeleteManyAsync(new BsonDocument("invoiceId", new BsonDocument("$in", orphans)), cancellationToken);
            }
        }

        return deleted;
    }

    private async Task<BsonArray> WithoutInvoiceAsync(BsonDocument[] documents, CancellationToken cancellationToken)
    {
        var candidates = documents.Select(document => document["invoiceId"]).ToHashSet();
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
