using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Gives invoices that an earlier version stored what lists are sorted by, searches look for and duplicates are found by.</summary>
public sealed class SearchKeysUpgrade(DatabaseHost database)
{
    private const int BatchSize = 200;

    /// <summary>The index over what came last of these keys finds those that lack it.</summary>
    private static readonly BsonDocument Outdated = new(InvoiceDocuments.NumberKey, BsonNull.Value);

    /// <returns>How many invoices were brought up to date.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var invoices = database.Collection(Collections.Invoices);
        var upgraded = 0;
        while (true)
        {
            var batch = await invoices.FindAsync(Outdated, new FindOptions { Limit = BatchSize }, cancellationToken).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return upgraded;
            }

            // One that changed meanwhile has its keys from that change or is found again.
            var result = await invoices.BulkWriteAsync(batch.Select(ToUpdate), isOrdered: false, cancellationToken);
            upgraded += (int)result.ModifiedCount;
        }
    }

    private static UpdateOneModel<BsonDocument> ToUpdate(BsonDocument stored)
    {
        var current = InvoiceDocuments.ToBson(InvoiceDocuments.ToInvoice(stored));
        var filter = new BsonDocument { { "_id", stored["_id"] }, { "version", stored["version"] } };
        var keys = new BsonDocument { { InvoiceDocuments.Keys, current[InvoiceDocuments.Keys] }, { InvoiceDocuments.Terms, current[InvoiceDocuments.Terms] } };
        return new UpdateOneModel<BsonDocument>(filter, new BsonDocument("$set", keys));
    }
}
