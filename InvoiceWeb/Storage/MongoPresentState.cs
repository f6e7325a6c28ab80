using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Ports;
using InvoiceWeb.Invoices;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Looks along the index by which <see cref="MongoInvoiceQueue"/> claims, no further than it has to.</summary>
public sealed class MongoPresentState(DatabaseHost database) : IPresentState
{
    private static readonly string[] Counted = [Collections.Invoices, Collections.Images, Collections.Places, Collections.Audit, Collections.Users];

    private IMongoCollection<BsonDocument> Invoices => database.Collection(Collections.Invoices);

    public async Task<PresentState> LookAsync(CancellationToken cancellationToken) => new(
        await CountAsync(InvoiceStatus.Queued, cancellationToken),
        await CountAsync(InvoiceStatus.Processing, cancellationToken),
        await CountAsync(InvoiceStatus.NeedsReview, cancellationToken),
        await OldestAsync(cancellationToken));

    public async Task<long> StorageAsync(CancellationToken cancellationToken)
    {
        var bytes = 0L;
        foreach (var collection in Counted)
        {
            var statistics = await database.Database.RunCommandAsync(new BsonDocument("collStats", collection), cancellationToken);
            bytes += statistics["size"].ToInt64();
        }

        return bytes;
    }

    private async Task<int> CountAsync(InvoiceStatus status, CancellationToken cancellationToken)
    {
        BsonDocument[] pipeline =
        [
            new("$match", InvoiceFilters.ByStatus(status)),
            new("$limit", PresentState.MaxCount),
            new("$group", new BsonDocument { { "_id", BsonNull.Value }, { "count", new BsonDocument("$sum", 1) } }),
        ];
        var group = await Invoices.AggregateAsync(pipeline, options: null, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        return group is null ? 0 : group["count"].ToInt32();
    }

    /// <summary>When the one whose turn it is was queued: it changed then for the last time.</summary>
    private async Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken)
    {
        var options = new FindOptions { Sort = new BsonDocument("createdAt", 1), Limit = 1, Projection = new BsonDocument("updatedAt", 1) };
        var oldest = await Invoices.FindOneAsync(InvoiceFilters.ByStatus(InvoiceStatus.Queued), options, cancellationToken);
        return oldest is null ? null : InvoiceDocuments.ToTime(oldest["updatedAt"]);
    }
}
