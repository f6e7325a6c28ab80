using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Links;
using InvoiceWeb.Accounts.TwoStep;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="AppUser"/> and a document of <c>users</c>.</summary>
public static class UserDocuments
{
    /// <summary>What searches look for; follows from name and address.</summary>
    public const string Terms = "terms";

    public const string LinkHash = "link.hash";

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
        { "lockoutEnd", ToBson(user.LockoutEnd) },
        { "accessFailedCount", user.AccessFailedCount },
        { "createdAt", InvoiceDocuments.ToBson(user.CreatedAt) },
        { "lastSignInAt", ToBson(user.LastSignInAt) },
        { "disabledAt", ToBson(user.DisabledAt) },
        { "leavingAdminAt", ToBson(user.LeavingAdminAt) },
        { "twoFactorEnabled", user.TwoFactorEnabled },
        { "authenticatorKey", user.ProtectedAuthenticatorKey is { } key ? key : BsonNull.Value },
        { "lastCodeStep", user.LastCodeStep },
        { "recoveryCodes", ToBson(user.RecoveryCodes) },
        { "link", user.Link is { } link ? new BsonDocument { { "hash", link.Hash }, { "expiresAt", InvoiceDocuments.ToBson(link.ExpiresAt) } } : BsonNull.Value },
        { Terms, new BsonArray(NameTerms.Of(user.DisplayName, user.Email).Select(term => (BsonValue)term)) },
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
        LockoutEnd = ToTime(document, "lockoutEnd"),
        AccessFailedCount = document["accessFailedCount"].ToInt32(),
        CreatedAt = InvoiceDocuments.ToTime(document["createdAt"]),

        // Users stored by an earlier version have none of these.
        LastSignInAt = ToTime(document, "lastSignInAt"),
        DisabledAt = ToTime(document, "disabledAt"),
        LeavingAdminAt = ToTime(document, "leavingAdminAt"),
        TwoFactorEnabled = document.GetValue("twoFactorEnabled", false).AsBoolean,
        ProtectedAuthenticatorKey = document.GetValue("authenticatorKey", BsonNull.Value) is BsonString key ? key.Value : null,
        LastCodeStep = document.GetValue("lastCodeStep", 0L).ToInt64(),
        RecoveryCodes = document.GetValue("recoveryCodes", BsonNull.Value) is BsonDocument codes ? ToCodes(codes) : RecoveryCodes.None,
        Link = document.GetValue("link", BsonNull.Value) is BsonDocument link
            ? new PasswordLink(link["hash"].AsString, InvoiceDocuments.ToTime(link["expiresAt"]))
            : null,
    };

    private static BsonValue ToBson(DateTimeOffset? time) => time is { } set ? InvoiceDocuments.ToBson(set) : BsonNull.Value;

    private static DateTimeOffset? ToTime(BsonDocument document, string name) =>
        document.GetValue(name, BsonNull.Value) is BsonDateTime time ? InvoiceDocuments.ToTime(time) : null;

    private static BsonDocument ToBson(RecoveryCodes codes) => new()
    {
        { "salt", codes.Salt },
        { "hashes", new BsonArray(codes.Hashes.Select(hash => (BsonValue)hash)) },
    };

    private static RecoveryCodes ToCodes(BsonDocument document) =>
        new(ToBytes(document["salt"]), [.. document["hashes"].AsBsonArray.Select(ToBytes)]);

    private static byte[] ToBytes(BsonValue value) => ((BsonBinaryData)value).Bytes;
}
