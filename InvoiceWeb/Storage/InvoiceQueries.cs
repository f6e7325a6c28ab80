using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Runs the queries of lists over <c>invoices</c>, each along the index that leads there fastest.</summary>
internal sealed class InvoiceQueries(IMongoCollection<BsonDocument> invoices, InvoiceListing listing)
{
    /// <summary>So many of the first invoices in the order are looked at for common words before anything else is tried.</summary>
    private const int LookedAtFirst = 300;

    /// <summary>So many invoices are sorted faster than a walk along the order finds enough of them.</summary>
    private const int FewEnoughToSort = 2_000;

    /// <summary>Rows do without what can be large.</summary>
    private static readonly BsonDocument ForRows = new() { { "text", 0 }, { InvoiceDocuments.History, 0 }, { InvoiceDocuments.Terms, 0 }, { InvoiceDocuments.Keys, 0 } };

    public async Task<List<Invoice>> ListAsync(InvoiceSort sort, InvoiceCursor? after, int limit, CancellationToken cancellationToken)
    {
        var rare = await FindRareAsync(cancellationToken);
        if (rare is null && await FindAmongFirstAsync(sort, after, limit, cancellationToken) is { } found)
        {
            return found;
        }

        var options = new FindOptions
        {
            Sort = InvoiceListing.ToSort(sort),
            Limit = limit,
            Projection = ForRows,
            Hint = rare is null ? null : listing.TermIndex,
        };
        return await invoices.FindAsync(listing.ToQuery(sort, after, rare), options, cancellationToken)
            .Select(InvoiceDocuments.ToInvoice)
            .ToListAsync(cancellationToken);
    }

    public async Task<ListTotals> SumAsync(int limit, CancellationToken cancellationToken)
    {
        // Of more than are added up, the newest are, where an index has them in that order.
        var rare = await FindRareAsync(cancellationToken);
        BsonDocument[] order = listing.IsStraight && listing.Filter.Terms.Count == 0 ? [new("$sort", InvoiceListing.ToSort(InvoiceSort.Newest))] : [];
        BsonDocument[] pipeline =
        [
            new("$match", listing.ToQuery(InvoiceSort.Newest, after: null, rare)),
            .. order,
            new("$limit", limit + 1),
            new("$group", new BsonDocument
            {
                { "_id", "$fields.currency.value" },
                { "all", new BsonDocument("$sum", 1) },
                { "count", new BsonDocument("$sum", new BsonDocument("$cond", new BsonArray { new BsonDocument("$gt", new BsonArray { "$fields.total", BsonNull.Value }), 1, 0 })) },
                { "sum", new BsonDocument("$sum", "$fields.total.value") },
            }),
        ];
        var options = new AggregateOptions { Hint = rare is null ? null : listing.TermIndex };
        var groups = await invoices.AggregateAsync(pipeline, options, cancellationToken).ToListAsync(cancellationToken);
        var totals = groups
            .Select(group => new CurrencyTotal((group["_id"] as BsonString)?.Value, group["count"].ToInt64(), group["sum"].ToDecimal()))
            .Where(total => total.Count > 0)
            .OrderByDescending(total => total.Count)
            .ThenBy(total => total.Currency, StringComparer.Ordinal);
        var all = groups.Sum(group => group["all"].ToInt64());
        return new ListTotals([.. totals], Math.Min(all, limit), all <= limit);
    }

    /// <summary>All that was asked for, when words are asked for that are common enough; otherwise null.</summary>
    private async Task<List<Invoice>?> FindAmongFirstAsync(InvoiceSort sort, InvoiceCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (listing.Filter.Terms.Count == 0 || !listing.IsStraight)
        {
            return null;
        }

        BsonDocument[] pipeline =
        [
            new("$match", listing.ToQueryOfAnyWords(sort, after)),
            new("$sort", InvoiceListing.ToSort(sort)),
            new("$limit", LookedAtFirst),
            new("$match", listing.ToQueryOfWords()),
            new("$limit", limit),
            new("$project", ForRows),
        ];
        var found = await invoices.AggregateAsync(pipeline, options: null, cancellationToken).Select(InvoiceDocuments.ToInvoice).ToListAsync(cancellationToken);
        return found.Count == limit ? found : null;
    }

    /// <summary>The term that the fewest invoices have, if they are so few that they are best looked at alone; otherwise null.</summary>
    private async Task<string?> FindRareAsync(CancellationToken cancellationToken)
    {
        var (rarest, fewest) = ((string?)null, FewEnoughToSort + 1L);
        foreach (var term in listing.Filter.Terms)
        {
            var count = await invoices.CountDocumentsAsync(listing.ToTermQuery(term), new CountOptions { Limit = fewest, Hint = listing.TermIndex }, cancellationToken);
            (rarest, fewest) = count < fewest ? (term, count) : (rarest, fewest);
            if (fewest == 0)
            {
                break; // nothing has all terms
            }
        }

        return rarest;
    }
}
