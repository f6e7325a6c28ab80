using InvoiceWeb.Auditing;
using InvoiceWeb.Dashboard.Counting;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>
/// The trash within <c>invoices</c>. Deleting for good first sets a mark, after which nobody can take the invoice back, then removes
/// pages and document: a stop between the two leaves a mark by which any instance completes it. What is to go is counted before.
/// </summary>
public sealed class MongoInvoiceTrash(
    DatabaseHost database, IPageImageStore images, IPlaceStore places, InvoiceCounter counter, InvoiceTrail trail, TimeProvider clock) : IInvoiceTrash
{
    /// <summary>Rows do without what can be large.</summary>
    private static readonly BsonDocument ForRows = new() { { "text", 0 }, { InvoiceDocuments.History, 0 }, { InvoiceDocuments.Terms, 0 }, { InvoiceDocuments.Keys, 0 } };

    private IMongoCollection<BsonDocument> Invoices => database.Collection(Collections.Invoices);

    public async Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken)
    {
        var document = await Invoices.FindOneAsync(ById(id), options: null, cancellationToken);
        return document is null ? null : InvoiceDocuments.ToInvoice(document);
    }

    public async Task<InvoicePage> ListAsync(UserId? owner, InvoiceCursor? after, int limit, CancellationToken cancellationToken)
    {
        var filter = InvoiceFilters.Trashed(owner);
        if (after is not null)
        {
            filter.Add("$and", Following(after));
        }

        // One more than asked for tells whether anything follows.
        var options = new FindOptions { Sort = new BsonDocument { { InvoiceDocuments.TrashedAt, -1 }, { "_id", -1 } }, Limit = limit + 1, Projection = ForRows };
        var found = await Invoices.FindAsync(filter, options, cancellationToken).Select(InvoiceDocuments.ToInvoice).ToListAsync(cancellationToken);
        return found.Count <= limit ? new InvoicePage(found, Next: null) : new InvoicePage(found[..limit], CursorAfter(found[limit - 1]));
    }

    public async Task<bool> TryThrowAwayAsync(Invoice trashed, CancellationToken cancellationToken)
    {
        // A replacement, not an update: MongoInvoiceChanges tells of it by the document that it carries.
        var result = await Invoices.ReplaceOneAsync(
            Before(InvoiceFilters.ById(trashed.Id), trashed), InvoiceDocuments.ToBson(trashed), options: null, cancellationToken);
        return await ToldAsync(result, trashed);
    }

    public async Task<bool> TryTakeBackAsync(Invoice restored, CancellationToken cancellationToken)
    {
        var result = await Invoices.ReplaceOneAsync(Before(ById(restored.Id), restored), InvoiceDocuments.ToBson(restored), options: null, cancellationToken);
        return await ToldAsync(result, restored);
    }

    public async Task<bool> PurgeAsync(InvoiceId id, CancellationToken cancellationToken)
    {
        var marked = await Invoices.UpdateOneAsync(ById(id), Mark(), options: null, cancellationToken);
        if (marked.MatchedCount == 0)
        {
            return false;
        }

        // What follows must complete once begun.
        await trail.PurgedAsync(id);
        await counter.CountAsync(CancellationToken.None);
        await RemoveAsync(InvoiceDocuments.ToBson(id), CancellationToken.None);
        return true;
    }

    public async Task<int> PurgeAsync(UserId? owner, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var due = InvoiceFilters.Trashed(owner);
        due[InvoiceDocuments.TrashedAt].AsBsonDocument.Add("$lt", InvoiceDocuments.ToBson(before));
        var marked = await Invoices.UpdateManyAsync(due, Mark(), options: null, cancellationToken);
        if (marked.MatchedCount > 0)
        {
            await trail.PurgedAsync(marked.MatchedCount);
            await CompletePurgesAsync(cancellationToken);
        }

        return (int)marked.MatchedCount;
    }

    /// <summary>Removes all that is marked, also what a stop of the server left so. Two instances may do it at the same time.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> CompletePurgesAsync(CancellationToken cancellationToken)
    {
        await counter.CountAsync(cancellationToken);
        var removed = 0;
        var filter = new BsonDocument(InvoiceDocuments.DeletedAt, new BsonDocument("$exists", true));
        var options = new FindOptions { Projection = new BsonDocument("_id", 1) };
        await foreach (var marked in Invoices.FindAsync(filter, options, cancellationToken))
        {
            if (await RemoveAsync(marked["_id"], cancellationToken))
            {
                await trail.PurgedAsync(InvoiceDocuments.ToInvoiceId(marked["_id"]));
                removed++;
            }
        }

        return removed;
    }

    /// <returns>Whether the change was stored; then it stands in the audit log too.</returns>
    private async Task<bool> ToldAsync(UpdateResult result, Invoice stored)
    {
        if (result.MatchedCount == 0)
        {
            return false;
        }

        await trail.ChangedAsync(stored);
        return true;
    }

    /// <returns>False when another instance removed it first.</returns>
    private async Task<bool> RemoveAsync(BsonValue id, CancellationToken cancellationToken)
    {
        await images.DeleteAsync(InvoiceDocuments.ToInvoiceId(id), cancellationToken);
        await places.DeleteAsync(InvoiceDocuments.ToInvoiceId(id), cancellationToken);
        var isOurs = await Invoices.DeleteOneAsync(new BsonDocument("_id", id), cancellationToken) == 1;
        await database.Collection(Collections.Tallies).DeleteOneAsync(new BsonDocument("_id", id), cancellationToken);
        return isOurs;
    }

    private BsonDocument Mark() => new()
    {
        { "$set", new BsonDocument(InvoiceDocuments.Deleted, new BsonDocument("at", InvoiceDocuments.ToBson(clock.GetUtcNow()))) },
        { "$inc", new BsonDocument("version", 1L) },
    };

    private static BsonDocument ById(InvoiceId id) => InvoiceFilters.Trashed(owner: null).Add("_id", InvoiceDocuments.ToBson(id));

    private static BsonDocument Before(BsonDocument filter, Invoice next) => filter.Add("version", next.Version - 1);

    private static InvoiceCursor CursorAfter(Invoice last) =>
        new(SortKeys.TextOf(last.Trash!.At), last.Id); // only trashed ones are listed

    private static BsonArray Following(InvoiceCursor after)
    {
        var at = InvoiceDocuments.ToBson(SortKeys.ParseTime(after.Key));
        var isEarlier = new BsonDocument(InvoiceDocuments.TrashedAt, new BsonDocument("$lt", at));
        var hasLesserId = new BsonDocument("_id", new BsonDocument("$lt", InvoiceDocuments.ToBson(after.Id)));

        // The plain bound lets the index begin at the right place; the alternatives then drop the few of the same moment.
        return
        [
            new BsonDocument(InvoiceDocuments.TrashedAt, new BsonDocument("$lte", at)),
            new BsonDocument("$or", new BsonArray { isEarlier, hasLesserId }),
        ];
    }
}
