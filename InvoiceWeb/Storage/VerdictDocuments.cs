using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between what people say of an invoice and <c>invoices.verdicts</c> and <c>invoices.checked</c>.</summary>
public static class VerdictDocuments
{
    public static BsonDocument ToBson(Verdict verdict) => new()
    {
        { "field", EnumNames.ToName(verdict.Field) },
        { "by", HistoryDocuments.ToBson(verdict.By) },
        { "at", InvoiceDocuments.ToBson(verdict.At) },
        { "read", verdict.Read is { } read ? new BsonDocument { { "value", read.Plain }, { "confidence", read.Confidence } } : BsonNull.Value },
    };

    public static Verdict ToVerdict(BsonDocument document) => new(
        EnumNames.Parse<InvoiceField>(document["field"].AsString),
        HistoryDocuments.ToPerson(document["by"].AsBsonDocument),
        InvoiceDocuments.ToTime(document["at"]),
        document["read"] is BsonDocument read ? new ReadValue(read["value"].AsString, read["confidence"].ToDouble()) : null);

    public static BsonValue ToBson(Check? check) =>
        check is null ? BsonNull.Value : new BsonDocument { { "by", HistoryDocuments.ToBson(check.By) }, { "at", InvoiceDocuments.ToBson(check.At) } };

    public static Check ToCheck(BsonDocument document) =>
        new(HistoryDocuments.ToPerson(document["by"].AsBsonDocument), InvoiceDocuments.ToTime(document["at"]));
}
