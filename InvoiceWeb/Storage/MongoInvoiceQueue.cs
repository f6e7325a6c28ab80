using InvoiceWeb.Invoices;
using InvoiceWeb.Processing;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>The queue over <c>invoices</c>: claims are single atomic updates, so two workers never hold one invoice.</summary>
public sealed class MongoInvoiceQueue(DatabaseHost database) : IInvoiceQueue
{
    private const string LeaseToken = "lease.token";

    private static readonly FindOneAndUpdateOptions OldestFirst = new()
    {
        Sort = new BsonDocument("createdAt", 1),
        ReturnDocument = ReturnDocument.After,
    };

    private IMongoCollection<BsonDocument> Invoices => database.Collection(Collections.Invoices);

    public async Task<Invoice?> ClaimAsync(Lease lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var queued = InvoiceFilters.ByStatus(InvoiceStatus.Queued);
        var abandoned = InvoiceFilters.ByStatus(InvoiceStatus.Processing)
            .Add("lease.until", new BsonDocument("$lt", InvoiceDocuments.ToBson(now)));
        return await ClaimAsync(queued, lease, now, cancellationToken) ?? await ClaimAsync(abandoned, lease, now, cancellationToken);
    }

    public async Task<bool> RenewAsync(InvoiceId id, Lease lease, CancellationToken cancellationToken)
    {
        // The version stays: MongoInvoiceChanges takes an update without a new version for a renewal and passes it over.
        var update = new BsonDocument("$set", new BsonDocument("lease.until", InvoiceDocuments.ToBson(lease.Until)));
        var result = await Invoices.UpdateOneAsync(Held(id, lease.Token), update, options: null, cancellationToken);
        return result.MatchedCount == 1;
    }

    public async Task<bool> SaveAsync(Invoice next, string token, CancellationToken cancellationToken)
    {
        // Only what changes is written, so that a lease renewed meanwhile is not shortened again.
        var set = InvoiceDocuments.ToBson(next);
        set.Remove("_id");
        if (next.Lease is not null)
        {
            set.Remove("lease");

            // A step on the way is nothing to count.
            set.Remove(InvoiceDocuments.Counted);
        }

        var result = await Invoices.UpdateOneAsync(Held(next.Id, token), new BsonDocument("$set", set), options: null, cancellationToken);
        return result.MatchedCount == 1;
    }

    private async Task<Invoice?> ClaimAsync(BsonDocument filter, Lease lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var update = new BsonDocument
        {
            {
                "$set", new BsonDocument
                {
                    { "status", InvoiceDocuments.ToBson(InvoiceStatus.Processing) },
                    { "step", EnumNames.ToName(ProcessingStep.Loading) },
                    { "lease", InvoiceDocuments.ToBson(lease) },
                    { "failure", BsonNull.Value },
                    { "updatedAt", InvoiceDocuments.ToBson(now) },
                }
            },
            { "$inc", new BsonDocument { { "attempts", 1 }, { "version", 1L } } },
        };
        var claimed = await Invoices.FindOneAndUpdateAsync(filter, update, OldestFirst, cancellationToken);
        return claimed is null ? null : InvoiceDocuments.ToInvoice(claimed);
    }

    private static BsonDocument Held(InvoiceId id, string token) => InvoiceFilters.ById(id).Add(LeaseToken, token);
}
