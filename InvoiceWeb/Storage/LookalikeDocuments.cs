using InvoiceWeb.Invoices.Duplicates;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="Lookalike"/> and an element of <c>invoices.lookalikes</c>.</summary>
public static class LookalikeDocuments
{
    public static BsonDocument ToBson(Lookalike lookalike) => new()
    {
        { "id", InvoiceDocuments.ToBson(lookalike.Id) },
        { "ownerId", InvoiceDocuments.ToBson(lookalike.OwnerId) },
        { "sentAt", InvoiceDocuments.ToBson(lookalike.SentAt) },
        { "likeness", EnumNames.ToName(lookalike.Likeness) },
    };

    public static Lookalike ToLookalike(BsonDocument document) => new(
        InvoiceDocuments.ToInvoiceId(document["id"]),
        InvoiceDocuments.ToUserId(document["ownerId"]),
        InvoiceDocuments.ToTime(document["sentAt"]),
        EnumNames.Parse<Likeness>(document["likeness"].AsString));
}
