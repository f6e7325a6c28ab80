using InvoiceWeb.Tests.Infrastructure;
using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Tests.Mongo.Embedded.Planning;

/// <summary>$in on the first field of an index and a sort by the next: no more documents are read than are asked for.</summary>
public sealed class MergedScanTests : IDisposable
{
    private const int Documents = 400;

    private static readonly Namespace s_name = new("test", "merged");

    private static readonly Deadline s_deadline = new(limit: null, CancellationToken.None);

    private readonly TemporaryFolder _folder = new();
    private readonly StorageEngine _engine;

    public MergedScanTests() => _engine = StorageEngine.Open(_folder.Path, TimeProvider.System, maxOplogBytes: 1 << 20, readers: 1);

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("""{"status": {"$in": ["a", "c", "x"]}}""", """{"at": 1}""")]
    [InlineData("""{"status": {"$in": ["a", "c"]}}""", """{"at": -1}""")]
    [InlineData("""{"status": {"$in": ["a", "b", "c"]}, "at": {"$gt": 50, "$lt": 300}}""", """{"at": -1}""")]
    [InlineData("""{"status": {"$in": ["c", "b"]}, "even": true}""", """{"at": 1}""")]
    public async Task Next_PausedAfterEveryDocument_GivesTheSortedOrder(string query, string sort)
    {
        await FillAsync();
        var (filter, pattern) = (FilterParser.Parse(BsonDocument.Parse(query)), SortPattern.Parse(BsonDocument.Parse(sort)));
        var expected = Enumerable.Range(0, Documents).Select(Document).Where(filter.Matches).Select(document => document["at"].ToInt32());
        expected = sort.Contains("-1", StringComparison.Ordinal) ? expected.OrderDescending() : expected.Order();

        var stream = await _engine.ReadAsync(
            transaction =>
            {
                var plan = QueryPlanner.Plan(transaction.Require(s_name), filter, pattern, hint: null);
                plan.Merges.ShouldBeTrue();
                return QueryStream.Open(plan, pattern, limit: null, s_deadline, new ScanStatistics());
            },
            CancellationToken.None);

        (await ReadOneByOneAsync(stream)).ShouldBe(expected);
    }

    [Fact]
    public async Task Next_Limited_ReadsNoMoreThanItGives()
    {
        await FillAsync();
        var statistics = new ScanStatistics();
        var (filter, pattern) = (FilterParser.Parse(BsonDocument.Parse("""{"status": {"$in": ["a", "b"]}}""")), SortPattern.Parse(new BsonDocument("at", -1)));

        var count = await _engine.ReadAsync(
            transaction => QueryStream.Open(QueryPlanner.Plan(transaction.Require(s_name), filter, pattern, hint: null), pattern, limit: 5, s_deadline, statistics)
                .ReadAll(transaction).Count(),
            CancellationToken.None);

        (count, statistics.Documents).ShouldBe((5, 5));
        statistics.Keys.ShouldBeLessThan(10);
    }

    private async Task<List<int>> ReadOneByOneAsync(RecordStream stream)
    {
        var found = new List<int>();
        while (await _engine.ReadAsync(transaction => One(stream, transaction), CancellationToken.None) is { } at)
        {
            found.Add(at);
        }

        return found;
    }

    private static int? One(RecordStream stream, ReadTransaction transaction)
    {
        var at = stream.Next(transaction)?.Document["at"].ToInt32();
        stream.Pause();
        return at;
    }

    private Task<bool> FillAsync() => _engine.WriteAsync(transaction =>
    {
        var collection = transaction.FindOrCreate(s_name);
        transaction.CreateIndex(collection, IndexDefinition.Parse(BsonDocument.Parse("""{"key": {"status": 1, "at": 1}, "name": "status_at"}""")));
        for (var i = 0; i < Documents; i++)
        {
            var document = Document(i);
            transaction.Insert(transaction.Require(s_name), document, document.ToBson());
        }

        return true;
    });

    private static BsonDocument Document(int number) => new()
    {
        { "_id", number }, { "status", ((string[])["a", "b", "c", "d"])[number * 7 % 13 % 4] }, { "at", number }, { "even", number % 2 == 0 },
    };
}
