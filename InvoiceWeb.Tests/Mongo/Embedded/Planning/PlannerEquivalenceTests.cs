using InvoiceWeb.Tests.Infrastructure;
using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Tests.Mongo.Embedded.Planning;

/// <summary>Whatever index serves a query, it finds what looking at every document finds, in an order that the sort allows.</summary>
public sealed class PlannerEquivalenceTests : IDisposable
{
    private static readonly Namespace s_name = new("test", "random");

    private static readonly BsonValue[] s_values =
    [
        0, 1, 2, 2.5, 3L, -1, Decimal128.Parse("2.5"), double.NaN, "a", "b", "", BsonNull.Value, true, new BsonDateTime(5), new BsonDateTime(9),
        new BsonDocument("x", 1), new BsonArray { 1, 2 }, new BsonArray(), new BsonArray { "b", 3, BsonNull.Value }, new BsonArray { new BsonArray { 1 } },
        "bar", "bat", "b\0", "ba(r", new BsonRegularExpression("^ba", ""), new BsonArray { "bar", "ba(z", new BsonRegularExpression("^ba", "") }, new BsonSymbol("barn"),
    ];

    private static readonly string[] s_patterns = ["^b", "^ba", "^ba\\(", "^bat?", "^bar$", "^ba|^a", "^\\x62", "a", "^ba.", "^b\0"];

    private static readonly string[] s_paths = ["a", "b", "c", "d.e", "d.f"];

    private static readonly string[] s_indexes =
    [
        """{"a": 1}""", """{"b": -1}""", """{"a": 1, "b": -1}""", """{"a": -1, "c": 1}""", """{"d.e": 1, "d.f": 1}""", """{"c": 1, "d.e": -1}""", """{"b": 1, "c": -1}""",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(4711);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_RandomQueries_FindWhatAScanFinds()
    {
        using var engine = StorageEngine.Open(_folder.Path, TimeProvider.System, maxOplogBytes: 1 << 20, readers: 1);
        await engine.WriteAsync(Fill);

        var byIndex = 0;
        for (var i = 0; i < 3000; i++)
        {
            var query = RandomQuery();
            var sort = _random.Next(2) == 0 ? null : RandomSort();
            byIndex += await engine.ReadAsync(transaction => Check(transaction, query, sort), CancellationToken.None) ? 1 : 0;
        }

        byIndex.ShouldBeGreaterThan(1500);
    }

    private bool Fill(WriteTransaction transaction)
    {
        var collection = transaction.FindOrCreate(s_name);
        for (var i = 0; i < s_indexes.Length; i++)
        {
            transaction.CreateIndex(transaction.Require(s_name), IndexDefinition.Parse(new BsonDocument
            {
                { "key", BsonDocument.Parse(s_indexes[i]) }, { "name", $"i{i}" },
            }));
        }

        for (var id = 0; id < 300; id++)
        {
            var document = new BsonDocument("_id", id);
            foreach (var name in (string[])["a", "b", "c"])
            {
                if (_random.Next(5) > 0)
                {
                    // Arrays in two indexed fields at once are refused where an index is over both.
                    document.Set(name, Pick(allowsArray: name is "a"));
                }
            }

            if (_random.Next(4) > 0)
            {
                var inner = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => (BsonValue)new BsonDocument
                {
                    { "e", Pick(allowsArray: false) }, { "f", Pick(allowsArray: false) },
                }).ToList();
                document.Set("d", inner.Count == 1 ? inner[0] : new BsonArray(inner));
            }

            transaction.Insert(transaction.Require(s_name), document, document.ToBson());
        }

        return true;
    }

    private BsonValue Pick(bool allowsArray)
    {
        while (true)
        {
            var value = s_values[_random.Next(s_values.Length)];
            if (allowsArray || value is not BsonArray)
            {
                return value;
            }
        }
    }

    private BsonDocument RandomQuery()
    {
        var query = new BsonDocument();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            query.Set(s_paths[_random.Next(s_paths.Length)], RandomCondition());
        }

        return _random.Next(8) == 0 ? new BsonDocument("$or", new BsonArray { query, new BsonDocument("a", RandomCondition()) }) : query;
    }

    private BsonDocument RandomCondition() => _random.Next(8) switch
    {
        0 or 1 => new BsonDocument("$eq", Pick(allowsArray: true)),
        2 => new BsonDocument("$in", new BsonArray { Pick(allowsArray: true), Pick(allowsArray: false) }),
        3 => new BsonDocument { { "$gt", PickComparable() }, { "$lte", PickComparable() } },
        4 => new BsonDocument("$gte", PickComparable()),
        5 => new BsonDocument("$regex", s_patterns[_random.Next(s_patterns.Length)]),
        6 => new BsonDocument("$elemMatch", new BsonDocument { { "$gte", PickComparable() }, { "$lt", PickComparable() } }),
        _ => new BsonDocument("$lt", PickComparable()),
    };

    private BsonValue PickComparable()
    {
        while (true)
        {
            if (Pick(allowsArray: false) is not BsonRegularExpression and var value)
            {
                return value;
            }
        }
    }

    private BsonDocument RandomSort()
    {
        var sort = new BsonDocument();
        for (var i = _random.Next(1, 3); i > 0; i--)
        {
            sort.Set(((string[])["a", "b", "c"])[_random.Next(3)], _random.Next(2) == 0 ? 1 : -1);
        }

        return sort;
    }

    private static bool Check(ReadTransaction transaction, BsonDocument query, BsonDocument? sort)
    {
        var collection = transaction.Require(s_name);
        var (filter, pattern) = (FilterParser.Parse(query), SortPattern.Parse(sort));
        var deadline = new Deadline(limit: null, CancellationToken.None);
        var scanned = QueryStream.Open(new QueryPlan(collection, [], filter, IsSorted: false), pattern, limit: null, deadline, new ScanStatistics())
            .ReadAll(transaction).Select(record => record.Document).ToList();
        var plan = QueryPlanner.Plan(collection, filter, pattern, hint: null);
        var planned = QueryStream.Open(plan, pattern, limit: null, deadline, new ScanStatistics())
            .ReadAll(transaction).Select(record => record.Document).ToList();

        planned.Select(document => document["_id"].ToInt32()).Order().ShouldBe(
            scanned.Select(document => document["_id"].ToInt32()).Order(), $"{query} sorted by {sort}");
        if (pattern is not null)
        {
            // Equal keys may come in any order, so the keys are compared.
            planned.Select(document => Convert.ToHexString(pattern.KeyOf(document))).ShouldBe(
                scanned.Select(document => Convert.ToHexString(pattern.KeyOf(document))), $"{query} sorted by {sort}");
        }

        if (plan.CountsByIndex)
        {
            Counting.Count(transaction, plan, long.MaxValue, deadline).ShouldBe(scanned.Count, query.ToString());
            Counting.Count(transaction, plan, 5, deadline).ShouldBe(Math.Min(5, scanned.Count), query.ToString());
        }

        return plan.Scans.Count > 0;
    }
}
