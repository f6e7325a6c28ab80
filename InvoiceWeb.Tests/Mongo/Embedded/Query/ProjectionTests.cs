using Mongo.Bson;
using Mongo.Embedded.Query;

namespace InvoiceWeb.Tests.Mongo.Embedded.Query;

public sealed class ProjectionTests
{
    private const string Document = """{"_id": 1, "a": {"b": 2, "c": 3}, "l": [{"x": 1, "y": 2}, 7, {"x": 3}], "s": "t"}""";

    [Theory]
    [InlineData("""{"s": 1}""", """{"_id": 1, "s": "t"}""")]
    [InlineData("""{"s": true, "_id": 0}""", """{"s": "t"}""")]
    [InlineData("""{"_id": 1}""", """{"_id": 1}""")]
    [InlineData("""{"_id": 0}""", """{"a": {"b": 2, "c": 3}, "l": [{"x": 1, "y": 2}, 7, {"x": 3}], "s": "t"}""")]
    [InlineData("""{"a.b": 1}""", """{"_id": 1, "a": {"b": 2}}""")]
    [InlineData("""{"a": {"b": 1}}""", """{"_id": 1, "a": {"b": 2}}""")]
    [InlineData("""{"l.x": 1}""", """{"_id": 1, "l": [{"x": 1}, {"x": 3}]}""")]
    [InlineData("""{"l.x": 0, "a": 0}""", """{"_id": 1, "l": [{"y": 2}, 7, {}], "s": "t"}""")]
    [InlineData("""{"missing": 1}""", """{"_id": 1}""")]
    [InlineData("""{"l": {"$slice": 1}, "a": 0, "s": 0}""", """{"_id": 1, "l": [{"x": 1, "y": 2}]}""")]
    [InlineData("""{"l": {"$slice": -2}, "_id": 0, "s": 0, "a": 0}""", """{"l": [7, {"x": 3}]}""")]
    [InlineData("""{"l": {"$slice": [1, 1]}, "s": 1}""", """{"_id": 1, "l": [7], "s": "t"}""")]
    [InlineData("""{"l": {"$elemMatch": {"x": 3}}}""", """{"_id": 1, "l": [{"x": 3}]}""")]
    [InlineData("""{"sum": {"$add": ["$a.b", "$a.c"]}, "_id": 0}""", """{"sum": 5}""")]
    [InlineData("""{"xs": "$l.x", "_id": 0}""", """{"xs": [1, 3]}""")]
    public void Apply_Projection_ShowsWhatItNames(string projection, string expected) =>
        Projection.Parse(BsonDocument.Parse(projection)).Apply(BsonDocument.Parse(Document)).ShouldBe(BsonDocument.Parse(expected));

    [Theory]
    [InlineData("""{"a": 1, "s": 0}""")]
    [InlineData("""{"a": 1, "a.b": 1}""")]
    [InlineData("""{"a.$": 1}""")]
    [InlineData("""{"a": {"$meta": "textScore"}}""")]
    public void Parse_ContradictionOrUnsupported_IsRefused(string projection) =>
        Should.Throw<global::Mongo.Embedded.CommandException>(() => Projection.Parse(BsonDocument.Parse(projection)));
}
