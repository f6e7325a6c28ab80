using InvoiceWeb.Accounts;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="AppUser"/> and a document of <c>users</c>.</summary>
public static class UserDocuments
{
    public static BsonDocument ToBson(AppUser user) => new()
    {
        { "_id", ObjectId.Parse(user.Id) },
        { "email", user.Email },
        { "normalizedEmail", user.NormalizedEmail },
        { "displayName", user.DisplayName },
        { "passwordHash", user.PasswordHash is null ? BsonNull.Value : user.PasswordHash },
        { "securityStamp", user.SecurityStamp },
        { "concurrencyStamp", user.ConcurrencyStamp },
        { "roles", new BsonArray(user.Roles.Select(role => new BsonString(role))) },
        { "lockoutEnabled", user.LockoutEnabled },
        { "lockoutEnd", user.LockoutEnd is { } end ? InvoiceDocuments.ToBson(end) : BsonNull.Value },
        { "accessFailedCount", user.AccessFailedCount },
        { "createdAt", InvoiceDocuments.ToBson(user.CreatedAt) },
    };

    public static AppUser ToUser(BsonDocument document) => new()
    {
        Id = document["_id"].AsObjectId.ToString(),
        Email = document["email"].AsString,
        NormalizedEmail = document["normalizedEmail"].AsString,
        DisplayName = document["displayName"].AsString,
        PasswordHash = document["passwordHash"] is BsonString hash ? hash.Value : null,
        SecurityStamp = document["securityStamp"].AsString,
        ConcurrencyStamp = document["concurrencyStamp"].AsString,
        Roles = [.. document["roles"].AsBsonArray.Select(role => role.AsString)],
        LockoutEnabled = document["lockoutEnabled"].AsBoolean,
        LockoutEnd = document["lockoutEnd"] is BsonDateTime end ? InvoiceDocuments.ToTime(end) : null,
        AccessFailedCount = document["accessFailedCount"].ToInt32(),
        CreatedAt = InvoiceDocuments.ToTime(document["createdAt"]),
    };
}
