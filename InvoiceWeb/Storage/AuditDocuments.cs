using InvoiceWeb.Auditing;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="AuditRecord"/> and a document of <c>audit</c>.</summary>
public static class AuditDocuments
{
    public const string Terms = "terms";

    public static BsonDocument ToBson(AuditRecord entry) => new()
    {
        { "_id", ObjectId.Parse(entry.Id) },
        { "at", InvoiceDocuments.ToBson(entry.At) },
        { "actor", ToBson(entry.Actor) },
        { "action", EnumNames.ToName(entry.Action) },
        { "subject", entry.Subject is { } subject ? ToBson(subject) : BsonNull.Value },
        { "detail", entry.Detail is { } detail ? detail : BsonNull.Value },
        { "address", entry.Address },
        { Terms, new BsonArray(NameTerms.Of(entry.Actor.Name, entry.Subject?.Name ?? "").Select(term => (BsonValue)term)) },
    };

    public static AuditRecord ToRecord(BsonDocument document) => new(
        document["_id"].AsObjectId.ToString(),
        InvoiceDocuments.ToTime(document["at"]),
        ToParty(document["actor"].AsBsonDocument),
        EnumNames.Parse<AuditAction>(document["action"].AsString),
        document["subject"] is BsonDocument subject ? ToParty(subject) : null,
        document["detail"] is BsonString detail ? detail.Value : null,
        document["address"].AsString);

    private static BsonDocument ToBson(AuditParty party) => new() { { "id", party.Id }, { "name", party.Name } };

    private static AuditParty ToParty(BsonDocument document) => new(document["id"].AsString, document["name"].AsString);
}
