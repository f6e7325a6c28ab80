using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage.Database;

/// <summary>Collections and indexes, created at each start where they are missing. Each index names the query that it serves.</summary>
public static class Schema
{
    private const int IndexNotFound = 27;

    private static readonly (string Collection, string Name, BsonDocument Keys, bool Unique)[] Indexes =
    [
        (Collections.Users, "email", new BsonDocument("normalizedEmail", 1), Unique: true),

        // Searches for beginnings of words of names; the user of a one-time link; whether another admin remains.
        (Collections.Users, "terms", new BsonDocument(UserDocuments.Terms, 1), Unique: false),
        (Collections.Users, "link", new BsonDocument(UserDocuments.LinkHash, 1), Unique: false),
        (Collections.Users, "roles", new BsonDocument("roles", 1), Unique: false),

        // The tokens of one person.
        (Collections.AccessTokens, "owner", new BsonDocument { { AccessTokenDocuments.Owner, 1 }, { "_id", -1 } }, Unique: false),

        // The audit log of one person's deeds, of one kind of deed, and of whom a word names, newest first.
        (Collections.Audit, "actor", new BsonDocument { { "actor.id", 1 }, { "_id", -1 } }, Unique: false),
        (Collections.Audit, "action", new BsonDocument { { "action", 1 }, { "_id", -1 } }, Unique: false),
        (Collections.Audit, "terms", new BsonDocument { { AuditDocuments.Terms, 1 }, { "_id", -1 } }, Unique: false),

        // The list in each of its orders: all owners, or one.
        .. Listed("created", "createdAt", -1),
        .. Listed("date", InvoiceDocuments.Keys + ".date", -1),
        .. Listed("total", InvoiceDocuments.Keys + ".total", -1),
        .. Listed("vendor", InvoiceDocuments.Keys + ".vendor", 1),

        // The list of those in one state, as the queue of what is to be checked. Over all owners it also leads to the claim of the oldest
        // queued invoice, to those whose lease ran out, to the head of the queue, and to counts by status.
        (Collections.Invoices, "owner_status_created", new BsonDocument { { "ownerId", 1 }, { "status", 1 }, { "createdAt", -1 }, { "_id", -1 } }, Unique: false),
        (Collections.Invoices, "status_listed", new BsonDocument { { "status", 1 }, { "createdAt", -1 }, { "_id", -1 } }, Unique: false),

        // Searches for beginnings of words.
        (Collections.Invoices, "terms", new BsonDocument(InvoiceDocuments.Terms, 1), Unique: false),
        (Collections.Invoices, "owner_terms", new BsonDocument { { "ownerId", 1 }, { InvoiceDocuments.Terms, 1 } }, Unique: false),

        // What was sent before: the same file, number or picture, of one owner or anybody.
        (Collections.Invoices, "file_owner", new BsonDocument { { InvoiceDocuments.PageFile, 1 }, { "ownerId", 1 } }, Unique: false),
        (Collections.Invoices, "number_owner", new BsonDocument { { InvoiceDocuments.NumberKey, 1 }, { "ownerId", 1 } }, Unique: false),
        (Collections.Invoices, "picture_owner", new BsonDocument { { InvoiceDocuments.PictureBands, 1 }, { "ownerId", 1 } }, Unique: false),

        // What is to be counted, also of invoices that were never counted; the buckets of one kind in the order of time.
        (Collections.Invoices, "counted", new BsonDocument(InvoiceDocuments.Counted, 1), Unique: false),
        (Collections.Figures, "kind_level_at", new BsonDocument { { "kind", 1 }, { "level", 1 }, { "at", 1 } }, Unique: false),

        (Collections.Images, "invoice", new BsonDocument("invoiceId", 1), Unique: false),
        (Collections.Images, "created", new BsonDocument("createdAt", 1), Unique: false),
        (Collections.Places, "invoice", new BsonDocument("invoiceId", 1), Unique: false),
        (Collections.Places, "created", new BsonDocument("createdAt", 1), Unique: false),
    ];

    /// <summary>Indexes of earlier versions that another one has taken the place of.</summary>
    private static readonly (string Collection, string Name)[] Replaced = [(Collections.Invoices, "status_created")];

    /// <summary>Buckets go when they are no longer shown; those that are kept for good have no date.</summary>
    private static readonly CreateIndexModel FigureExpiry = new(new BsonDocument("expires", 1)) { Name = "expires", ExpireAfter = TimeSpan.Zero };

    /// <summary>Knows a repeated upload again. Sparse: most of the stored invoices may have been sent without a key.</summary>
    private static readonly CreateIndexModel Uploads = new(new BsonDocument(InvoiceDocuments.UploadKeys, 1)) { Name = "upload", Unique = true, Sparse = true };

    /// <summary>The trash, of all owners or one, and what of it is due; what looks like an invoice; interrupted deletions for good. The rest is not in these.</summary>
    private static readonly CreateIndexModel[] OfFew =
    [
        Only(InvoiceDocuments.TrashedAt, "trash", new BsonDocument { { InvoiceDocuments.TrashedAt, -1 }, { "_id", -1 } }),
        Only(InvoiceDocuments.TrashedAt, "owner_trash", new BsonDocument { { "ownerId", 1 }, { InvoiceDocuments.TrashedAt, -1 }, { "_id", -1 } }),
        Only(InvoiceDocuments.LookalikeId, "lookalikes", new BsonDocument(InvoiceDocuments.LookalikeId, 1)),
        Only(InvoiceDocuments.DeletedAt, "deleted", new BsonDocument(InvoiceDocuments.DeletedAt, 1)),
    ];

    /// <summary>Instances that ended without a word: long after nobody counts them as alive any more.</summary>
    private static readonly CreateIndexModel Silent = new(new BsonDocument("seenAt", 1)) { Name = "seen", ExpireAfter = TimeSpan.FromMinutes(10) };

    /// <summary>Errors of long ago.</summary>
    private static readonly CreateIndexModel Past = new(new BsonDocument("at", 1)) { Name = "at", ExpireAfter = TimeSpan.FromDays(30) };

    public static async Task CreateAsync(IMongoDatabase database, CancellationToken cancellationToken)
    {
        foreach (var group in Indexes.GroupBy(index => index.Collection, StringComparer.Ordinal))
        {
            var models = group.Select(index => new CreateIndexModel(index.Keys) { Name = index.Name, Unique = index.Unique });
            await database.GetCollection(group.Key).Indexes.CreateManyAsync(models, cancellationToken);
        }

        await database.GetCollection(Collections.Instances).Indexes.CreateManyAsync([Silent], cancellationToken);
        await database.GetCollection(Collections.Errors).Indexes.CreateManyAsync([Past], cancellationToken);
        await database.GetCollection(Collections.Invoices).Indexes.CreateManyAsync([Uploads, .. OfFew], cancellationToken);
        await database.GetCollection(Collections.Figures).Indexes.CreateManyAsync([FigureExpiry], cancellationToken);
        foreach (var (collection, name) in Replaced)
        {
            await DropAsync(database.GetCollection(collection), name, cancellationToken);
        }
    }

    private static async Task DropAsync(IMongoCollection<BsonDocument> collection, string name, CancellationToken cancellationToken)
    {
        try
        {
            await collection.Indexes.DropOneAsync(name, cancellationToken);
        }
        catch (MongoCommandException e) when (e.Code == IndexNotFound)
        {
            // As at every start but the first after such an earlier version.
        }
    }

    /// <summary>An index that holds only documents that have an element.</summary>
    private static CreateIndexModel Only(string path, string name, BsonDocument keys) =>
        new(keys) { Name = name, PartialFilterExpression = new BsonDocument(path, new BsonDocument("$exists", true)) };

    private static IEnumerable<(string Collection, string Name, BsonDocument Keys, bool Unique)> Listed(string name, string path, int direction) =>
    [
        (Collections.Invoices, name, new BsonDocument { { path, direction }, { "_id", direction } }, Unique: false),
        (Collections.Invoices, $"owner_{name}", new BsonDocument { { "ownerId", 1 }, { path, direction }, { "_id", direction } }, Unique: false),
    ];
}
