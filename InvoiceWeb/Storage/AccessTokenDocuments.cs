using InvoiceWeb.Accounts.Tokens;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="AccessToken"/> and a document of <c>access_tokens</c>.</summary>
public static class AccessTokenDocuments
{
    public const string Owner = "ownerId";

    public const string LastUsedAt = "lastUsedAt";

    public static BsonDocument ToBson(AccessToken token) => new()
    {
        { "_id", ObjectId.Parse(token.Id) },
        { Owner, InvoiceDocuments.ToBson(token.Owner) },
        { "name", token.Name },
        { "scopes", new BsonArray(token.Scopes.Select(scope => (BsonValue)scope)) },
        { "hash", token.Hash },
        { "createdAt", InvoiceDocuments.ToBson(token.CreatedAt) },
        { "expiresAt", InvoiceDocuments.ToBson(token.ExpiresAt) },
        { LastUsedAt, token.LastUsedAt is { } used ? InvoiceDocuments.ToBson(used) : BsonNull.Value },
    };

    public static AccessToken ToToken(BsonDocument document) => new(
        document["_id"].AsObjectId.ToString(),
        InvoiceDocuments.ToUserId(document[Owner]),
        document["name"].AsString,
        [.. document["scopes"].AsBsonArray.Select(scope => scope.AsString)],
        document["hash"].AsString,
        InvoiceDocuments.ToTime(document["createdAt"]),
        InvoiceDocuments.ToTime(document["expiresAt"]))
    {
        LastUsedAt = document[LastUsedAt] is BsonDateTime used ? InvoiceDocuments.ToTime(used) : null,
    };
}
