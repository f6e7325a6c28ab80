using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Invoices in <c>invoices</c>, for those who look at them and send them.</summary>
public sealed class MongoInvoiceStore(DatabaseHost database, InvoiceTrail trail) : IInvoiceStore
{
    private IMongoCollection<BsonDocument> Invoices => database.Collection(Collections.Invoices);

    public async Task<bool> InsertAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        try
        {
            await Invoices.InsertOneAsync(InvoiceDocuments.ToBson(invoice), cancellationToken);
        }
        catch (MongoDuplicateKeyException) when (invoice.Upload is not null)
        {
            return false;
        }

        await trail.SentAsync(invoice);
        return true;
    }

    public async Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken)
    {
        var document = await Invoices.FindOneAsync(InvoiceFilters.ById(id), options: null, cancellationToken);
        return document is null ? null : InvoiceDocuments.ToInvoice(document);
    }

    public async Task<Invoice?> FindAsync(UserId owner, UploadKey upload, CancellationToken cancellationToken)
    {
        var filter = new BsonDocument(InvoiceDocuments.UploadKeys, InvoiceDocuments.ToBson(owner, upload));
        var document = await Invoices.FindOneAsync(filter, options: null, cancellationToken);
        return document is null ? null : InvoiceDocuments.ToInvoice(document);
    }

    public async Task<InvoicePage> ListAsync(
        UserId? owner, InvoiceFilter filter, InvoiceSort sort, InvoiceCursor? after, int limit, CancellationToken cancellationToken)
    {
        // One more than asked for tells whether anything follows.
        var found = await Query(owner, filter).ListAsync(sort, after, limit + 1, cancellationToken);
        return found.Count <= limit
            ? new InvoicePage(found, Next: null)
            : new InvoicePage(found[..limit], InvoiceCursor.After(found[limit - 1], sort));
    }

    public Task<ListTotals> SumAsync(UserId? owner, InvoiceFilter filter, int limit, CancellationToken cancellationToken) =>
        Query(owner, filter).SumAsync(limit, cancellationToken);

    public async Task<StatusCounts> CountByStatusAsync(UserId? owner, CancellationToken cancellationToken)
    {
        BsonDocument[] pipeline =
        [
            new("$match", InvoiceFilters.ByOwner(owner)),
            new("$group", new BsonDocument { { "_id", "$status" }, { "count", new BsonDocument("$sum", 1) } }),
        ];
        var counts = new Dictionary<InvoiceStatus, long>();
        await foreach (var group in Invoices.AggregateAsync(pipeline, options: null, cancellationToken))
        {
            counts.Add(EnumNames.Parse<InvoiceStatus>(group["_id"].AsString), group["count"].ToInt64());
        }

        return new StatusCounts(counts);
    }

    public async Task<bool> TryReplaceAsync(Invoice next, CancellationToken cancellationToken)
    {
        var filter = InvoiceFilters.ById(next.Id).Add("version", next.Version - 1);
        var result = await Invoices.ReplaceOneAsync(filter, InvoiceDocuments.ToBson(next), options: null, cancellationToken);
        if (result.MatchedCount == 0)
        {
            return false;
        }

        await trail.ChangedAsync(next);
        return true;
    }

    private InvoiceQueries Query(UserId? owner, InvoiceFilter filter) => new(Invoices, new InvoiceListing(owner, filter));
}
