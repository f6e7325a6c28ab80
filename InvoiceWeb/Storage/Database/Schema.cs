using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage.Database;

/// <summary>Collections and indexes, created at each start where they are missing. Each index names the query that it serves.</summary>
public static class Schema
{
    private static readonly (string Collection, string Name, BsonDocument Keys, bool Unique)[] Indexes =
    [
        (Collections.Users, "email", new BsonDocument("normalizedEmail", 1), Unique: true),

        // The list: all owners, or one; newest first.
        (Collections.Invoices, "created", new BsonDocument { { "createdAt", -1 }, { "_id", -1 } }, Unique: false),
        (Collections.Invoices, "owner_created", new BsonDocument { { "ownerId", 1 }, { "createdAt", -1 }, { "_id", -1 } }, Unique: false),

        // The claim of the oldest queued invoice, and of those whose lease ran out; counts by status.
        (Collections.Invoices, "status_created", new BsonDocument { { "status", 1 }, { "createdAt", 1 } }, Unique: false),

        (Collections.Images, "invoice", new BsonDocument("invoiceId", 1), Unique: false),
        (Collections.Images, "created", new BsonDocument("createdAt", 1), Unique: false),
    ];

    public static async Task CreateAsync(IMongoDatabase database, CancellationToken cancellationToken)
    {
        foreach (var group in Indexes.GroupBy(index => index.Collection, StringComparer.Ordinal))
        {
            var models = group.Select(index => new CreateIndexModel(index.Keys) { Name = index.Name, Unique = index.Unique });
            await database.GetCollection(group.Key).Indexes.CreateManyAsync(models, cancellationToken);
        }
    }
}
