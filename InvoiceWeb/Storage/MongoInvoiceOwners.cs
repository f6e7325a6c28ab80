using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Renames owners on <c>invoices</c>, those in the trash too. One that somebody changes at the same moment is found and renamed again.</summary>
public sealed class MongoInvoiceOwners(DatabaseHost database) : IInvoiceOwners
{
    private const int BatchSize = 100;

    public async Task RenameAsync(UserId owner, string name, CancellationToken cancellationToken)
    {
        var invoices = database.Collection(Collections.Invoices);
        var others = new BsonDocument
        {
            { "ownerId", InvoiceDocuments.ToBson(owner) },
            { "ownerName", new BsonDocument("$ne", name) },
            { InvoiceDocuments.Deleted, BsonNull.Value },
        };
        while (true)
        {
            var batch = await invoices.FindAsync(others, new FindOptions { Limit = BatchSize }, cancellationToken).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return;
            }

            foreach (var stored in batch)
            {
                var unchanged = new BsonDocument { { "_id", stored["_id"] }, { "version", stored["version"] } };
                var renamed = InvoiceDocuments.ToInvoice(stored).RenameOwner(name);
                await invoices.ReplaceOneAsync(unchanged, InvoiceDocuments.ToBson(renamed), options: null, cancellationToken);
            }
        }
    }
}
