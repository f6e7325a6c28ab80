using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Storage.Database;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>
/// Looks along three indexes, by file, by number and by picture, first among the owner's invoices and then, to learn whether there are any
/// at all, among everybody else's.
/// </summary>
public sealed class MongoDuplicateStore(DatabaseHost database) : IDuplicateStore
{
    /// <summary>Of one owner and one key: far more than anybody sends twice, though pictures share a band by chance.</summary>
    private const int MaxOwn = 500;

    /// <summary>Of all others together there are many more that share a band by chance.</summary>
    private const int MaxOthers = 1_000;

    private static readonly BsonDocument IdAlone = new("_id", 1);

    /// <summary>What is compared, and what every invoice has to have.</summary>
    private static readonly BsonDocument ForComparing = new() { { "text", 0 }, { InvoiceDocuments.History, 0 }, { InvoiceDocuments.Terms, 0 }, { InvoiceDocuments.Keys, 0 } };

    private IMongoCollection<BsonDocument> Invoices => database.Collection(Collections.Invoices);

    public async Task<IReadOnlyList<Invoice>> FindEarlierAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        var found = new Dictionary<InvoiceId, Invoice>();
        foreach (var (owner, limit) in Scopes(invoice))
        {
            foreach (var key in KeysOf(invoice))
            {
                var options = new FindOptions { Limit = limit, Projection = ForComparing };
                await foreach (var document in Invoices.FindAsync(Query(key, owner, Earlier(invoice)), options, cancellationToken))
                {
                    var one = InvoiceDocuments.ToInvoice(document);
                    found.TryAdd(one.Id, one);
                }
            }
        }

        return [.. found.Values];
    }

    public async Task<IReadOnlyList<InvoiceId>> FindLaterAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        var found = new HashSet<InvoiceId>();
        foreach (var (owner, limit) in Scopes(invoice))
        {
            foreach (var key in KeysOf(invoice))
            {
                var options = new FindOptions { Limit = limit, Projection = IdAlone };
                found.UnionWith(await IdsAsync(Query(key, owner, Later(invoice)), options, cancellationToken));
            }
        }

        return [.. found];
    }

    public async Task<IReadOnlyList<InvoiceId>> FindSaidToBeLikeAsync(InvoiceId id, CancellationToken cancellationToken)
    {
        var filter = InvoiceFilters.ByOwner(owner: null).Add(InvoiceDocuments.LookalikeId, InvoiceDocuments.ToBson(id));
        return await IdsAsync(filter, new FindOptions { Limit = MaxOwn, Projection = IdAlone }, cancellationToken);
    }

    private Task<List<InvoiceId>> IdsAsync(BsonDocument filter, FindOptions options, CancellationToken cancellationToken) =>
        Invoices.FindAsync(filter, options, cancellationToken).Select(document => InvoiceDocuments.ToInvoiceId(document["_id"])).ToListAsync(cancellationToken).AsTask();

    private static IEnumerable<(BsonValue Owner, int Limit)> Scopes(Invoice invoice)
    {
        var owner = InvoiceDocuments.ToBson(invoice.OwnerId);
        yield return (owner, MaxOwn);
        yield return (new BsonDocument("$ne", owner), MaxOthers);
    }

    private static IEnumerable<BsonDocument> KeysOf(Invoice invoice)
    {
        var keys = DuplicateKeys.Of(invoice);
        yield return new BsonDocument(InvoiceDocuments.PageFile, new BsonDocument("$in", new BsonArray(keys.Files.Select(file => (BsonValue)file))));
        if (keys.Number.Length > 0)
        {
            yield return new BsonDocument(InvoiceDocuments.NumberKey, keys.Number);
        }

        if (keys.Bands.Count > 0)
        {
            yield return new BsonDocument(InvoiceDocuments.PictureBands, new BsonDocument("$in", new BsonArray(keys.Bands.Select(band => (BsonValue)band))));
        }
    }

    private static BsonDocument Query(BsonDocument key, BsonValue owner, BsonArray when)
    {
        var filter = InvoiceFilters.ByOwner(owner: null);
        foreach (var element in key.Elements)
        {
            filter.Add(element.Name, element.Value);
        }

        return filter.Add("ownerId", owner).Add("$or", when);
    }

    private static BsonArray Earlier(Invoice invoice) => Beyond(invoice, "$lt");

    private static BsonArray Later(Invoice invoice) => Beyond(invoice, "$gt");

    /// <summary>Of two sent in the same moment, the identity says which was first.</summary>
    private static BsonArray Beyond(Invoice invoice, string direction)
    {
        var at = InvoiceDocuments.ToBson(invoice.CreatedAt);
        return
        [
            new BsonDocument("createdAt", new BsonDocument(direction, at)),
            new BsonDocument { { "createdAt", at }, { "_id", new BsonDocument(direction, InvoiceDocuments.ToBson(invoice.Id)) } },
        ];
    }
}
