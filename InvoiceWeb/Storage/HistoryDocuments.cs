using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.History;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="HistoryEntry"/> and an element of <c>invoices.history</c>; what an entry does not have is left out.</summary>
public static class HistoryDocuments
{
    public static BsonDocument ToBson(HistoryEntry entry)
    {
        var document = new BsonDocument { { "what", EnumNames.ToName(entry.What) }, { "at", InvoiceDocuments.ToBson(entry.At) } };
        if (entry.By is { } person)
        {
            document.Add("by", ToBson(person));
        }

        if (entry.To is { } to)
        {
            document.Add("to", ToBson(to));
        }

        if (entry.Changes.Count > 0)
        {
            document.Add("changes", new BsonArray(entry.Changes.Select(ToBson)));
        }

        if (entry.Version > 0)
        {
            document.Add("version", entry.Version);
        }

        return entry.Detail is { } detail ? document.Add("detail", detail) : document;
    }

    public static HistoryEntry ToEntry(BsonDocument document) => new(
        EnumNames.Parse<HistoryEvent>(document["what"].AsString),
        InvoiceDocuments.ToTime(document["at"]),
        document.GetValue("by", BsonNull.Value) is BsonDocument person ? ToPerson(person) : null)
    {
        Changes = document.GetValue("changes", BsonNull.Value) is BsonArray changes ? [.. changes.Select(change => ToChange(change.AsBsonDocument))] : [],
        To = document.GetValue("to", BsonNull.Value) is BsonDocument to ? ToPerson(to) : null,
        Detail = (document.GetValue("detail", BsonNull.Value) as BsonString)?.Value,
        Version = document.GetValue("version", 0L).ToInt64(),
    };

    public static BsonDocument ToBson(Person person) => new() { { "id", InvoiceDocuments.ToBson(person.Id) }, { "name", person.Name } };

    public static Person ToPerson(BsonDocument document) => new(InvoiceDocuments.ToUserId(document["id"]), document["name"].AsString);

    private static BsonDocument ToBson(FieldChange change)
    {
        var document = new BsonDocument
        {
            { "field", EnumNames.ToName(change.Field) },
            { "before", change.Before is { } before ? before : BsonNull.Value },
            { "after", change.After is { } after ? after : BsonNull.Value },
        };
        return change.Confidence is { } confidence ? document.Add("confidence", confidence) : document;
    }

    private static FieldChange ToChange(BsonDocument document) => new(
        EnumNames.Parse<InvoiceField>(document["field"].AsString),
        (document["before"] as BsonString)?.Value,
        (document["after"] as BsonString)?.Value)
    {
        Confidence = document.GetValue("confidence", BsonNull.Value) is BsonNull ? null : document["confidence"].ToDouble(),
    };
}
