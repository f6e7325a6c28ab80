using InvoiceWeb.Invoices;
using InvoiceWeb.Operation;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Counts of the queue, along the index by which <see cref="MongoInvoiceQueue"/> claims.</summary>
public sealed class MongoQueueFigures(DatabaseHost database) : IQueueFigures
{
    private static readonly FindOptions OldestFirst = new() { Sort = new BsonDocument("createdAt", 1), Projection = new BsonDocument("createdAt", 1) };

    public async Task<QueueFigures> CountAsync(CancellationToken cancellationToken)
    {
        var invoices = database.Collection(Collections.Invoices);
        var queued = InvoiceFilters.ByStatus(InvoiceStatus.Queued);
        var waiting = await invoices.CountDocumentsAsync(queued, cancellationToken);
        var reading = await invoices.CountDocumentsAsync(InvoiceFilters.ByStatus(InvoiceStatus.Processing), cancellationToken);
        var oldest = waiting == 0 ? null : await invoices.FindOneAsync(queued, OldestFirst, cancellationToken);
        return new QueueFigures(waiting, reading, oldest is null ? null : InvoiceDocuments.ToTime(oldest["createdAt"]));
    }
}
