using InvoiceWeb.Invoices;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>The filters over <c>invoices</c>. None finds an invoice that is being deleted.</summary>
public static class InvoiceFilters
{
    public static BsonDocument ById(InvoiceId id) => Present(new BsonDocument("_id", InvoiceDocuments.ToBson(id)));

    public static BsonDocument ByOwner(UserId? owner) =>
        Present(owner is { } id ? new BsonDocument("ownerId", InvoiceDocuments.ToBson(id)) : []);

    private static BsonDocument Present(BsonDocument filter) => filter.Add(InvoiceDocuments.Deleted, BsonNull.Value);
}
