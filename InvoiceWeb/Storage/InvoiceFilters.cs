using InvoiceWeb.Invoices;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>The filters over <c>invoices</c>. None finds an invoice that is being deleted.</summary>
public static class InvoiceFilters
{
    public static BsonDocument ById(InvoiceId id) => Present(new BsonDocument("_id", InvoiceDocuments.ToBson(id)));

    public static BsonDocument ByOwner(UserId? owner) =>
        Present(owner is { } id ? new BsonDocument("ownerId", InvoiceDocuments.ToBson(id)) : []);

    /// <summary>What follows the cursor in the order createdAt descending, _id descending.</summary>
    public static BsonDocument ListedAfter(UserId? owner, InvoiceCursor? after)
    {
        var filter = ByOwner(owner);
        if (after is null)
        {
            return filter;
        }

        // The plain bound lets the index begin at the right place; the alternatives then drop the few of the same millisecond.
        var time = InvoiceDocuments.ToBson(after.CreatedAt);
        filter.Add("createdAt", new BsonDocument("$lte", time));
        filter.Add("$or", new BsonArray
        {
            new BsonDocument("createdAt", new BsonDocument("$lt", time)),
            new BsonDocument("_id", new BsonDocument("$lt", InvoiceDocuments.ToBson(after.Id))),
        });
        return filter;
    }

    private static BsonDocument Present(BsonDocument filter) => filter.Add(InvoiceDocuments.Deleted, BsonNull.Value);
}
