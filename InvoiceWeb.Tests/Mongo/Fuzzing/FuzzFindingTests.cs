using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Fuzzing;

/// <summary>What the fuzz command found, each once: commands that failed as an error of the server's own.</summary>
public sealed class FuzzFindingTests(EmbeddedServerFixture server) : IClassFixture<EmbeddedServerFixture>
{
    private const int BadValue = 2;
    private const int TypeMismatch = 14;
    private const int MissingField = 40414;
    private const int BadYear = 18537;
    private const int BadCountField = 40156;

    [Theory]
    [InlineData("""{"killCursors": "things", "cursors": [null]}""")]
    [InlineData("""{"killCursors": "things", "cursors": [{"$numberInt": "7"}, "seven"]}""")]
    [InlineData("""{"killCursors": "things", "cursors": [{"$numberDecimal": "-Infinity"}]}""")]
    [InlineData("""{"killCursors": "things", "cursors": [{"$numberDecimal": "9E+6144"}]}""")]
    public Task KillCursors_OfNoWholeNumber_IsATypeMismatch(string command) => RequireErrorAsync(command, TypeMismatch);

    [Theory]
    [InlineData("""{"getMore": {"$numberDouble": "Infinity"}, "collection": "things"}""")]
    [InlineData("""{"getMore": "first", "collection": "things"}""")]
    public Task GetMore_OfNoWholeNumber_IsATypeMismatch(string command) => RequireErrorAsync(command, TypeMismatch);

    [Theory]
    [InlineData("""{"explain": {"update": "things"}}""")]
    [InlineData("""{"explain": {"delete": "things", "deletes": []}}""")]
    [InlineData("""{"explain": {"update": "things", "updates": [5]}}""")]
    public Task Explain_OfAWriteWithoutStatements_SaysWhatIsMissing(string command) => RequireErrorAsync(command, MissingField);

    [Fact]
    public Task Explain_OfNothing_SaysWhatItNeeds() => RequireErrorAsync("""{"explain": {}}""", TypeMismatch);

    [Theory]
    [InlineData("""{"count": "things", "query": {"a": {"$regex": "b", "$options": 5}}}""")]
    [InlineData("""{"delete": "things", "deletes": [{"q": {"a": {"$options": [], "$regex": "b"}}, "limit": 1}]}""")]
    public Task Regex_WithOptionsThatAreNoText_IsABadValue(string command) => RequireErrorAsync(command, BadValue);

    [Fact]
    public async Task Multiplication_BeyondWhatDecimalsHold_IsABadValue()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        await client.InsertAsync("multiplied", new BsonDocument { { "_id", 1 }, { "a", Decimal128.Parse("9E+6144") } });

        await RequireErrorAsync("""{"aggregate": "multiplied", "pipeline": [{"$project": {"b": {"$mod": [{"$numberLong": "-9223372036854775808"}, -1]}}}], "cursor": {}}""", BadValue);
        await RequireErrorAsync("""{"aggregate": "multiplied", "pipeline": [{"$project": {"b": {"$multiply": ["$a", 2]}}}], "cursor": {}}""", BadValue);
    }

    [Theory]
    [InlineData("""{"$year": {"$date": {"$numberLong": "253402300800000"}}}""")]
    [InlineData("""{"$dateToString": {"date": {"$date": {"$numberLong": "-9223372036854775808"}}}}""")]
    public async Task DateParts_BeyondTheYearsThatThereAre_SayWhichTheseAre(string expression)
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);
        var collection = $"dated{expression.Length}";
        await client.InsertAsync(collection, new BsonDocument("_id", 1));
        var stage = new BsonDocument("$project", new BsonDocument("b", BsonDocument.Parse(expression)));

        var reply = await client.RunAsync(new BsonDocument { { "aggregate", collection }, { "pipeline", new BsonArray { stage } }, { "cursor", new BsonDocument() } });

        reply["code"].ToInt32().ShouldBe(BadYear, reply.ToString());
    }

    [Fact]
    public Task Count_IntoTheKeyOfTheGroup_IsRefused() =>
        RequireErrorAsync("""{"aggregate": "things", "pipeline": [{"$count": "_id"}], "cursor": {}}""", BadCountField);

    private async Task RequireErrorAsync(string command, int code)
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);

        var reply = await client.RunAsync(BsonDocument.Parse(command));

        // A write's error is its statement's.
        var error = reply.TryGetValue("writeErrors", out var errors) ? errors[0] : reply;
        error["code"].ToInt32().ShouldBe(code, reply.ToString());
    }
}
