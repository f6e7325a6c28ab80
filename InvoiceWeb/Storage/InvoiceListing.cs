using System.Globalization;
using System.Text.RegularExpressions;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>The query of a list over <c>invoices</c>.</summary>
public sealed record InvoiceListing(UserId? Scope, InvoiceFilter Filter)
{
    private const string Date = InvoiceDocuments.Keys + ".date";
    private const string Total = InvoiceDocuments.Keys + ".total";

    /// <summary>The one whose invoices they are; null where several may own them.</summary>
    private UserId? Owner => Scope ?? (Filter.Owners is [var only] ? only : null);

    /// <summary>Leads from the beginnings of words to the invoices that have them.</summary>
    public string TermIndex => Owner is null ? "terms" : "owner_terms";

    /// <summary>Whether each invoice that comes next in the order is one of the list but for its words: nothing else has to be passed by.</summary>
    public bool IsStraight => Filter is { From: null, To: null, Least: null, Most: null, Owners: null or [_] };

    /// <summary>What follows the cursor in this order.</summary>
    /// <param name="sort">The order.</param>
    /// <param name="after">The last invoice before; null begins at the start.</param>
    /// <param name="first">The term by which <see cref="TermIndex"/> is to be entered; null leaves that open.</param>
    public BsonDocument ToQuery(InvoiceSort sort, InvoiceCursor? after, string? first)
    {
        // Of several conditions on one array the database takes the first one into the index.
        var terms = Filter.Terms.OrderByDescending(term => string.Equals(term, first, StringComparison.Ordinal));
        return ToQuery([.. Ranges(), .. terms.Select(HasTerm), .. Following(sort, after)]);
    }

    /// <summary>What follows the cursor in this order, whatever words it has.</summary>
    public BsonDocument ToQueryOfAnyWords(InvoiceSort sort, InvoiceCursor? after) => ToQuery([.. Ranges(), .. Following(sort, after)]);

    /// <summary>Whatever has all the words.</summary>
    public BsonDocument ToQueryOfWords() => new("$and", new BsonArray(Filter.Terms.Select(HasTerm)));

    /// <summary>The invoices of the scope that have one term, whatever else is asked of them, for <see cref="TermIndex"/> alone to count.</summary>
    public BsonDocument ToTermQuery(string term)
    {
        var query = Owner is { } id ? new BsonDocument("ownerId", InvoiceDocuments.ToBson(id)) : [];
        return query.Add(InvoiceDocuments.Terms, new BsonRegularExpression("^" + Regex.Escape(term), options: ""));
    }

    public static BsonDocument ToSort(InvoiceSort sort)
    {
        var (path, direction) = OrderOf(sort);
        return new BsonDocument { { path, direction }, { "_id", direction } };
    }

    private BsonDocument ToQuery(List<BsonDocument> conditions)
    {
        var query = InvoiceFilters.ByOwner(Owner);
        if (Filter.Owners is { } owners && (owners.Count != 1 || Owner != owners[0]))
        {
            conditions.Add(new BsonDocument("ownerId", new BsonDocument("$in", new BsonArray(owners.Select(InvoiceDocuments.ToBson)))));
        }

        if (Filter.Statuses.Count > 0)
        {
            query.Add("status", OneOf(Filter.Statuses));
        }

        return conditions.Count == 0 ? query : query.Add("$and", new BsonArray(conditions));
    }

    private static (string Path, int Direction) OrderOf(InvoiceSort sort) => sort switch
    {
        InvoiceSort.Newest => ("createdAt", -1),
        InvoiceSort.Oldest => ("createdAt", 1),
        InvoiceSort.Latest => (Date, -1),
        InvoiceSort.Earliest => (Date, 1),
        InvoiceSort.Highest => (Total, -1),
        InvoiceSort.Lowest => (Total, 1),
        InvoiceSort.Vendor => (InvoiceDocuments.Keys + ".vendor", 1),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "An order without a key."),
    };

    private static BsonValue KeyOf(InvoiceSort sort, string key) => sort switch
    {
        InvoiceSort.Newest or InvoiceSort.Oldest => InvoiceDocuments.ToBson(SortKeys.ParseTime(key)),
        InvoiceSort.Latest or InvoiceSort.Earliest => InvoiceDocuments.ToBson(DateOnly.ParseExact(key, "O", CultureInfo.InvariantCulture)),
        InvoiceSort.Highest or InvoiceSort.Lowest => new Decimal128(decimal.Parse(key, CultureInfo.InvariantCulture)),
        _ => key,
    };

    private static IEnumerable<BsonDocument> Following(InvoiceSort sort, InvoiceCursor? after)
    {
        if (after is null)
        {
            yield break;
        }

        var (path, direction) = OrderOf(sort);
        var beyond = direction > 0 ? "$gt" : "$lt";
        var key = KeyOf(sort, after.Key);

        // The plain bound lets the index begin at the right place; the alternatives then drop the few that have the same key.
        yield return new BsonDocument(path, new BsonDocument(direction > 0 ? "$gte" : "$lte", key));
        yield return new BsonDocument("$or", new BsonArray
        {
            new BsonDocument(path, new BsonDocument(beyond, key)),
            new BsonDocument("_id", new BsonDocument(beyond, InvoiceDocuments.ToBson(after.Id))),
        });
    }

    /// <summary>One and the same term begins so: all that lies between the beginning and what follows everything that begins so.</summary>
    private static BsonDocument HasTerm(string beginning) => new(
        InvoiceDocuments.Terms,
        new BsonDocument("$elemMatch", new BsonDocument { { "$gte", beginning }, { "$lt", beginning + char.MaxValue } }));

    private static BsonValue OneOf(IReadOnlyList<InvoiceStatus> statuses) => statuses.Count == 1
        ? InvoiceDocuments.ToBson(statuses[0])
        : new BsonDocument("$in", new BsonArray(statuses.Select(InvoiceDocuments.ToBson)));

    private IEnumerable<BsonDocument> Ranges()
    {
        if (Filter.From is { } from)
        {
            yield return new BsonDocument(Date, new BsonDocument("$gte", InvoiceDocuments.ToBson(from)));
        }

        if (Filter.To is { } to)
        {
            yield return new BsonDocument(Date, new BsonDocument("$lte", InvoiceDocuments.ToBson(to)));
        }

        if (Filter.Least is { } least)
        {
            yield return new BsonDocument(Total, new BsonDocument("$gte", new Decimal128(least)));
        }

        if (Filter.Most is { } most)
        {
            yield return new BsonDocument(Total, new BsonDocument("$lte", new Decimal128(most)));
        }

        if (Filter is not { Least: null, Most: null })
        {
            yield return new BsonDocument("fields.total", new BsonDocument("$ne", BsonNull.Value));
        }
    }
}
