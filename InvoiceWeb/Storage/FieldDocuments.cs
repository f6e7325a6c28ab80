using InvoiceWeb.Invoices;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>
/// Between <see cref="InvoiceFields"/> and <c>invoices.fields</c>. A field is <c>{ value, confidence, box }</c>; a date is kept as
/// midnight UTC and an amount as Decimal128, so that the database can compare and add them up.
/// </summary>
public static class FieldDocuments
{
    public static BsonDocument ToBson(InvoiceFields fields) => new()
    {
        { "number", ToBson(fields.Number, value => value) },
        { "date", ToBson(fields.Date, ToMidnight) },
        { "dueDate", ToBson(fields.DueDate, ToMidnight) },
        { "total", ToBson(fields.Total, value => new Decimal128(value)) },
        { "net", ToBson(fields.Net, value => new Decimal128(value)) },
        { "tax", ToBson(fields.Tax, value => new Decimal128(value)) },
        { "currency", ToBson(fields.Currency, value => value) },
        { "vendor", ToBson(fields.Vendor, value => value) },
        { "vatId", ToBson(fields.VatId, value => value) },
        { "iban", ToBson(fields.Iban, value => value) },
    };

    public static InvoiceFields ToFields(BsonDocument document) => new()
    {
        Number = ToField(document, "number", value => value.AsString),
        Date = ToField(document, "date", ToDate),
        DueDate = ToField(document, "dueDate", ToDate),
        Total = ToField(document, "total", value => value.ToDecimal()),
        Net = ToField(document, "net", value => value.ToDecimal()),
        Tax = ToField(document, "tax", value => value.ToDecimal()),
        Currency = ToField(document, "currency", value => value.AsString),
        Vendor = ToField(document, "vendor", value => value.AsString),
        VatId = ToField(document, "vatId", value => value.AsString),
        Iban = ToField(document, "iban", value => value.AsString),
    };

    private static BsonValue ToMidnight(DateOnly date) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static DateOnly ToDate(BsonValue value) => DateOnly.FromDateTime(value.AsBsonDateTime.ToUniversalTime());

    private static BsonValue ToBson<T>(ReadField<T>? field, Func<T, BsonValue> convert)
        where T : notnull =>
        field is null
            ? BsonNull.Value
            : new BsonDocument { { "value", convert(field.Value) }, { "confidence", field.Confidence }, { "box", ToBson(field.Box) } };

    private static ReadField<T>? ToField<T>(BsonDocument document, string name, Func<BsonValue, T> convert)
        where T : notnull =>
        document.GetValue(name, BsonNull.Value) is BsonDocument field
            ? new ReadField<T>(convert(field["value"]), field["confidence"].ToDouble(), ToBox(field["box"]))
            : null;

    private static BsonValue ToBson(FieldBox? box) => box is null
        ? BsonNull.Value
        : new BsonDocument { { "page", box.Page }, { "x", box.X }, { "y", box.Y }, { "width", box.Width }, { "height", box.Height } };

    private static FieldBox? ToBox(BsonValue value) => value is BsonDocument box
        ? new FieldBox(box["page"].ToInt32(), box["x"].ToDouble(), box["y"].ToDouble(), box["width"].ToDouble(), box["height"].ToDouble())
        : null;
}
