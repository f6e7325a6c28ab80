using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Invoices;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Access tokens in <c>access_tokens</c>, found by their id or by their owner.</summary>
public sealed class MongoAccessTokenStore(DatabaseHost database) : IAccessTokenStore
{
    private IMongoCollection<BsonDocument> Tokens => database.Collection(Collections.AccessTokens);

    public Task InsertAsync(AccessToken token, CancellationToken cancellationToken) =>
        Tokens.InsertOneAsync(AccessTokenDocuments.ToBson(token), cancellationToken);

    public async Task<AccessToken?> FindAsync(string id, CancellationToken cancellationToken) =>
        ObjectId.TryParse(id, out var key) && await Tokens.FindOneAsync(new BsonDocument("_id", key), options: null, cancellationToken) is { } document
            ? AccessTokenDocuments.ToToken(document)
            : null;

    public async Task<IReadOnlyList<AccessToken>> ListAsync(UserId owner, CancellationToken cancellationToken)
    {
        var options = new FindOptions { Sort = new BsonDocument("_id", -1), Limit = AccessTokens.MaxPerPerson };
        return await Tokens.FindAsync(OfOwner(owner), options, cancellationToken).Select(AccessTokenDocuments.ToToken).ToListAsync(cancellationToken);
    }

    public Task TouchAsync(string id, DateTimeOffset now, CancellationToken cancellationToken) => Tokens.UpdateOneAsync(
        new BsonDocument("_id", ObjectId.Parse(id)),
        new BsonDocument("$max", new BsonDocument(AccessTokenDocuments.LastUsedAt, InvoiceDocuments.ToBson(now))),
        options: null,
        cancellationToken);

    public async Task<bool> DeleteAsync(UserId owner, string id, CancellationToken cancellationToken) =>
        ObjectId.TryParse(id, out var key) && await Tokens.DeleteOneAsync(OfOwner(owner).Add("_id", key), cancellationToken) == 1;

    public Task<long> DeleteAllAsync(UserId owner, CancellationToken cancellationToken) => Tokens.DeleteManyAsync(OfOwner(owner), cancellationToken);

    private static BsonDocument OfOwner(UserId owner) => new(AccessTokenDocuments.Owner, InvoiceDocuments.ToBson(owner));
}
