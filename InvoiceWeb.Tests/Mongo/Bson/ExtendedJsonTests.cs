using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

public sealed class ExtendedJsonTests
{
    [Fact]
    public void Parse_WhatCanonicalJsonWrote_IsTheSameDocument() =>
        BsonDocument.Parse(Sample.Document.ToJson(JsonOutputMode.CanonicalExtendedJson)).ShouldBe(Sample.Document);

    [Fact]
    public void ToJson_Relaxed_IsReadable() =>
        new BsonDocument { { "total", 12.40m }, { "n", 1 }, { "vendor", "Bäckerei <Huber>" }, { "on", DateTime.UnixEpoch } }.ToJson().ShouldBe(
            """{"total":{"$numberDecimal":"12.40"},"n":1,"vendor":"Bäckerei <Huber>","on":{"$date":"1970-01-01T00:00:00Z"}}""");

    [Fact]
    public void Parse_OperatorsThatOnlyLookLikeWrappers_StayDocuments()
    {
        var update = BsonDocument.Parse("""{"$set": {"a": 1}, "$ref": "c", "$regex": "^a", "$options": "i", "$type": "string"}""");

        update.Names.ShouldBe(["$set", "$ref", "$regex", "$options", "$type"]);
    }

    [Fact]
    public void Parse_WrapperKeysInAnyOrder_AreUnderstood() =>
        BsonDocument.Parse("""{"a": {"$scope": {"x": 1}, "$code": "f"}, "b": {"$timestamp": {"i": 2, "t": 1}}}""").ShouldBe(
            new BsonDocument { { "a", new BsonJavaScriptWithScope("f", new BsonDocument("x", 1)) }, { "b", new BsonTimestamp(1, 2) } });

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("""{"a": 1,}""")]
    [InlineData("""{"a": "\uD800"}""")]
    [InlineData("""{"a": {"$oid": "0123456789abcdef01234567", "b": 1}}""")]
    [InlineData("""{"$oid": "0123456789abcdef01234567"}""")]
    [InlineData("""{"a": {"$scope": {}}}""")]
    public void Parse_NotOneDocument_ThrowsBsonFormatException(string json) =>
        Should.Throw<BsonFormatException>(() => BsonDocument.Parse(json));

    [Theory]
    [InlineData(199, true)]
    [InlineData(201, false)]
    [InlineData(100_000, false)]
    public void Parse_Nested_StopsAtTheDepthOfBson(int depth, bool accepted)
    {
        var json = "{\"a\":" + new string('[', depth) + new string(']', depth) + "}";

        var outcome = Record.Exception(() => BsonDocument.Parse(json).ToBson());

        (outcome is null).ShouldBe(accepted);
        (outcome is null or BsonFormatException).ShouldBeTrue();
    }
}
