using InvoiceWeb.Invoices;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="FieldDifference"/> and an element of <c>invoices.differences</c>.</summary>
public static class DifferenceDocuments
{
    public static BsonDocument ToBson(FieldDifference difference) => new()
    {
        { "field", difference.Field },
        { "stated", difference.Stated },
        { "printed", difference.Printed is { } printed ? printed : BsonNull.Value },
    };

    public static FieldDifference ToDifference(BsonDocument document) => new(
        document["field"].AsString,
        document["stated"].AsString,
        document["printed"] is BsonString printed ? printed.Value : null);
}
