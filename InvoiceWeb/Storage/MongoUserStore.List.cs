using InvoiceWeb.Accounts;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <content>Lists of users.</content>
public sealed partial class MongoUserStore : IUserList
{
    public async Task<UserPage> ListAsync(string search, string? after, int limit, CancellationToken cancellationToken)
    {
        List<BsonDocument> conditions = [.. NameTerms.ToConditions(UserDocuments.Terms, search)];
        if (after is not null)
        {
            conditions.Add(new BsonDocument("normalizedEmail", new BsonDocument("$gt", normalizer.NormalizeEmail(after))));
        }

        var query = conditions.Count == 0 ? [] : new BsonDocument("$and", new BsonArray(conditions));
        var options = new FindOptions { Sort = new BsonDocument("normalizedEmail", 1), Limit = limit + 1 };
        var found = await Users.FindAsync(query, options, cancellationToken).Select(UserDocuments.ToUser).ToListAsync(cancellationToken);
        return found.Count > limit ? new UserPage(found[..limit], found[limit - 1].Email) : new UserPage(found, Next: null);
    }

    public async Task<bool> AnyAsync(CancellationToken cancellationToken) => await FindAsync([], cancellationToken) is not null;

    public Task<AppUser?> FindByLinkAsync(string hash, CancellationToken cancellationToken) =>
        FindAsync(new BsonDocument(UserDocuments.LinkHash, hash), cancellationToken);

    public async Task<bool> HasOtherAdminAsync(string userId, CancellationToken cancellationToken)
    {
        var others = new BsonDocument
        {
            { "roles", Roles.Admin },
            { "_id", new BsonDocument("$ne", ObjectId.Parse(userId)) },
            { "disabledAt", BsonNull.Value },
            { "leavingAdminAt", BsonNull.Value },
            { "passwordHash", new BsonDocument("$ne", BsonNull.Value) },
        };
        return await FindAsync(others, cancellationToken) is not null;
    }

    public Task ClearLeavingAdminsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var left = new BsonDocument { { "roles", Roles.Admin }, { "leavingAdminAt", new BsonDocument("$lt", InvoiceDocuments.ToBson(before)) } };
        var update = new BsonDocument("$set", new BsonDocument { { "leavingAdminAt", BsonNull.Value }, { "concurrencyStamp", NewStamp() } });
        return Users.UpdateManyAsync(left, update, options: null, cancellationToken);
    }
}
