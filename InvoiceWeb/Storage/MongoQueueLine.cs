using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>The head of the queue, along the index by which <see cref="MongoInvoiceQueue"/> claims.</summary>
public sealed class MongoQueueLine(DatabaseHost database) : IQueueLine
{
    private static readonly BsonDocument Queued = new()
    {
        { "status", InvoiceDocuments.ToBson(InvoiceStatus.Queued) },
        { InvoiceDocuments.Deleted, BsonNull.Value },
    };

    public async Task<IReadOnlyList<WaitingInvoice>> FirstAsync(int limit, CancellationToken cancellationToken)
    {
        var options = new FindOptions
        {
            Sort = new BsonDocument("createdAt", 1),
            Limit = limit,
            Projection = new BsonDocument { { "_id", 1 }, { "ownerId", 1 } },
        };
        return await database.Collection(Collections.Invoices).FindAsync(Queued, options, cancellationToken)
            .Select(document => new WaitingInvoice(InvoiceDocuments.ToInvoiceId(document["_id"]), InvoiceDocuments.ToUserId(document["ownerId"])))
            .ToListAsync(cancellationToken);
    }
}
