using InvoiceWeb.Accounts;
using InvoiceWeb.Storage.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>
/// Identity's users in <c>users</c>. Writes are guarded by the concurrency stamp, names by a unique index.
/// What Identity reads and sets on the user itself stands in the other parts of this class.
/// </summary>
public sealed partial class MongoUserStore(
    DatabaseHost database,
    IDataProtectionProvider protection,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    TimeProvider clock,
    ILogger<MongoUserStore> logger) : IUserStore<AppUser>
{
    private const int ListLimit = 10_000;

    private IMongoCollection<BsonDocument> Users => database.Collection(Collections.Users);

    public async Task<IdentityResult> CreateAsync(AppUser user, CancellationToken cancellationToken)
    {
        user.Id = ObjectId.GenerateNewId(clock.GetUtcNow()).ToString();
        user.ConcurrencyStamp = NewStamp();
        try
        {
            await Users.InsertOneAsync(UserDocuments.ToBson(user), cancellationToken);
            return IdentityResult.Success;
        }
        catch (MongoDuplicateKeyException)
        {
            return IdentityResult.Failed(errors.DuplicateEmail(user.Email));
        }
    }

    public async Task<IdentityResult> UpdateAsync(AppUser user, CancellationToken cancellationToken)
    {
        var filter = Unchanged(user);
        user.ConcurrencyStamp = NewStamp();
        try
        {
            var result = await Users.ReplaceOneAsync(filter, UserDocuments.ToBson(user), options: null, cancellationToken);
            return result.MatchedCount == 1 ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());
        }
        catch (MongoDuplicateKeyException)
        {
            return IdentityResult.Failed(errors.DuplicateEmail(user.Email));
        }
    }

    public async Task<IdentityResult> DeleteAsync(AppUser user, CancellationToken cancellationToken)
    {
        var deleted = await Users.DeleteOneAsync(Unchanged(user), cancellationToken);
        return deleted == 1 ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());
    }

    public async Task<AppUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        ObjectId.TryParse(userId, out var id) ? await FindAsync(new BsonDocument("_id", id), cancellationToken) : null;

    public Task<AppUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindAsync(new BsonDocument("normalizedEmail", normalizedUserName), cancellationToken);

    public void Dispose()
    {
        // The connection belongs to DatabaseHost.
    }

    private async Task<AppUser?> FindAsync(BsonDocument filter, CancellationToken cancellationToken) =>
        await Users.FindOneAsync(filter, options: null, cancellationToken) is { } document
            ? UserDocuments.ToUser(document)
            : null;

    private static BsonDocument Unchanged(AppUser user) =>
        new() { { "_id", ObjectId.Parse(user.Id) }, { "concurrencyStamp", user.ConcurrencyStamp } };

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
