using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Gives users that an earlier version stored what searches look for.</summary>
public sealed class UserTermsUpgrade(DatabaseHost database)
{
    private const int BatchSize = 200;

    /// <summary>The index over the terms finds those that lack them.</summary>
    private static readonly BsonDocument Outdated = new(UserDocuments.Terms, BsonNull.Value);

    /// <returns>How many users were brought up to date.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var users = database.Collection(Collections.Users);
        var upgraded = 0;
        while (true)
        {
            var batch = await users.FindAsync(Outdated, new FindOptions { Limit = BatchSize }, cancellationToken).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return upgraded;
            }

            var result = await users.BulkWriteAsync(batch.Select(ToUpdate), isOrdered: false, cancellationToken);
            upgraded += (int)result.ModifiedCount;
        }
    }

    private static UpdateOneModel<BsonDocument> ToUpdate(BsonDocument stored)
    {
        var current = UserDocuments.ToBson(UserDocuments.ToUser(stored));
        return new UpdateOneModel<BsonDocument>(
            new BsonDocument { { "_id", stored["_id"] }, { "concurrencyStamp", stored["concurrencyStamp"] } },
            new BsonDocument("$set", new BsonDocument(UserDocuments.Terms, current[UserDocuments.Terms])));
    }
}
