using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Renames owners on <c>invoices</c>. The version grows with it: who changes the same invoice meanwhile starts from what is stored.</summary>
public sealed class MongoInvoiceOwners(DatabaseHost database) : IInvoiceOwners
{
    public Task RenameAsync(UserId owner, string name, CancellationToken cancellationToken)
    {
        var others = new BsonDocument { { "ownerId", InvoiceDocuments.ToBson(owner) }, { "ownerName", new BsonDocument("$ne", name) } };
        var update = new BsonDocument { { "$set", new BsonDocument("ownerName", name) }, { "$inc", new BsonDocument("version", 1L) } };
        return database.Collection(Collections.Invoices).UpdateManyAsync(others, update, options: null, cancellationToken);
    }
}
