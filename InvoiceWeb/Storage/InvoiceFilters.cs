using InvoiceWeb.Invoices;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>The filters over <c>invoices</c>. None finds an invoice that is being deleted, and either those in the trash or all others.</summary>
public static class InvoiceFilters
{
    public static BsonDocument ById(InvoiceId id) => Present(new BsonDocument("_id", InvoiceDocuments.ToBson(id)));

    public static BsonDocument ByOwner(UserId? owner) =>
        Present(owner is { } id ? new BsonDocument("ownerId", InvoiceDocuments.ToBson(id)) : []);

    public static BsonDocument ByStatus(InvoiceStatus status) => Present(new BsonDocument("status", InvoiceDocuments.ToBson(status)));

    /// <summary>Those in the trash of one owner, or of all.</summary>
    public static BsonDocument Trashed(UserId? owner)
    {
        var filter = owner is { } id ? new BsonDocument("ownerId", InvoiceDocuments.ToBson(id)) : [];
        return filter.Add(InvoiceDocuments.TrashedAt, new BsonDocument("$exists", true)).Add(InvoiceDocuments.Deleted, BsonNull.Value);
    }

    private static BsonDocument Present(BsonDocument filter) =>
        filter.Add(InvoiceDocuments.Trash, BsonNull.Value).Add(InvoiceDocuments.Deleted, BsonNull.Value);
}
