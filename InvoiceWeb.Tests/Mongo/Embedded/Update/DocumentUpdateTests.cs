using Mongo.Bson;
using Mongo.Embedded.Update;

namespace InvoiceWeb.Tests.Mongo.Embedded.Update;

public sealed class DocumentUpdateTests
{
    private static readonly UpdateContext s_context = new(IsInsert: false, new BsonDateTime(1000), new BsonTimestamp(5));

    [Theory]
    [InlineData("""{"a": 1}""", """{"$set": {"a": 2, "b.c": 3}}""", """{"a": 2, "b": {"c": 3}}""")]
    [InlineData("""{"l": [1]}""", """{"$set": {"l.2": 3}}""", """{"l": [1, null, 3]}""")]
    [InlineData("""{"a": 1, "b": 2}""", """{"$unset": {"a": "", "x.y": ""}}""", """{"b": 2}""")]
    [InlineData("""{"l": [1, 2]}""", """{"$unset": {"l.0": ""}}""", """{"l": [null, 2]}""")]
    [InlineData("""{"a": 1}""", """{"$inc": {"a": 2, "n": 5}}""", """{"a": 3, "n": 5}""")]
    [InlineData("""{"a": 2147483647}""", """{"$inc": {"a": 1}}""", """{"a": {"$numberLong": "2147483648"}}""")]
    [InlineData("""{"a": {"$numberDecimal": "1.10"}}""", """{"$inc": {"a": 1}}""", """{"a": {"$numberDecimal": "2.10"}}""")]
    [InlineData("""{"a": 3, "b": 3}""", """{"$min": {"a": 2, "b": 5, "c": 1}}""", """{"a": 2, "b": 3, "c": 1}""")]
    [InlineData("""{"a": 3, "b": 3}""", """{"$max": {"a": 2, "b": 5}}""", """{"a": 3, "b": 5}""")]
    [InlineData("""{"a": 1}""", """{"$setOnInsert": {"a": 2}}""", """{"a": 1}""")]
    [InlineData("""{}""", """{"$currentDate": {"d": true}}""", """{"d": {"$date": "1970-01-01T00:00:01Z"}}""")]
    [InlineData("""{"l": [1]}""", """{"$push": {"l": 2, "m": [3]}}""", """{"l": [1, 2], "m": [[3]]}""")]
    [InlineData("""{"l": [3, 1]}""", """{"$push": {"l": {"$each": [2, 0], "$sort": 1, "$slice": 3}}}""", """{"l": [0, 1, 2]}""")]
    [InlineData("""{"l": [3, 1]}""", """{"$push": {"l": {"$each": [9], "$position": 0, "$slice": -2}}}""", """{"l": [3, 1]}""")]
    [InlineData("""{"l": [{"s": 2}]}""", """{"$push": {"l": {"$each": [{"s": 9}], "$sort": {"s": -1}}}}""", """{"l": [{"s": 9}, {"s": 2}]}""")]
    [InlineData("""{"l": [1, 2]}""", """{"$addToSet": {"l": {"$each": [2.0, 3, 3]}}}""", """{"l": [1, 2, 3]}""")]
    [InlineData("""{"l": [1, 5, 2]}""", """{"$pull": {"l": {"$gte": 2}}}""", """{"l": [1]}""")]
    [InlineData("""{"l": [{"a": 1, "b": 1}, {"a": 2}]}""", """{"$pull": {"l": {"a": 1}}}""", """{"l": [{"a": 2}]}""")]
    [InlineData("""{"l": [1, 2, 1]}""", """{"$pull": {"l": 1}}""", """{"l": [2]}""")]
    [InlineData("""{"_id": 1, "a": 1}""", """{"b": 2}""", """{"_id": 1, "b": 2}""")]
    public void Apply_Operators_ChangeTheDocument(string document, string update, string expected) =>
        DocumentUpdate.Parse(BsonDocument.Parse(update)).Apply(BsonDocument.Parse(document), s_context).ShouldBe(BsonDocument.Parse(expected));

    [Theory]
    [InlineData("""{"_id": 1}""", """{"$set": {"_id": 2}}""", 66)]
    [InlineData("""{"_id": 1}""", """{"_id": 2}""", 66)]
    [InlineData("""{"a": "x"}""", """{"$inc": {"a": 1}}""", 14)]
    [InlineData("""{"a": 1}""", """{"$inc": {"a": "x"}}""", 14)]
    [InlineData("""{"a": 1}""", """{"$push": {"a": 1}}""", 2)]
    [InlineData("""{"a": 1}""", """{"$set": {"a.b": 1}}""", 28)]
    [InlineData("""{}""", """{"$set": {"a": 1}, "$inc": {"a.b": 1}}""", 40)]
    [InlineData("""{}""", """{"$set": {"a..b": 1}}""", 56)]
    [InlineData("""{"a": [1]}""", """{"$set": {"a.$": 1}}""", 238)]
    [InlineData("""{}""", """{"$bit": {"a": {"and": 1}}}""", 9)]
    [InlineData("""{}""", """{"$mul": {"a": 2}}""", 9)]
    [InlineData("""{}""", """{"$rename": {"a": "b"}}""", 9)]
    [InlineData("""{}""", """{"$pop": {"a": 1}}""", 9)]
    [InlineData("""{}""", """{"$pullAll": {"a": [1]}}""", 9)]
    [InlineData("""{}""", """{"$set": 5}""", 9)]
    [InlineData("""{}""", """{"a": 1, "$set": {"b": 1}}""", 52)]
    public void Apply_WhatMongoDBRefuses_IsRefusedWithItsCode(string document, string update, int code)
    {
        var refused = Should.Throw<global::Mongo.Embedded.CommandException>(
            () => DocumentUpdate.Parse(BsonDocument.Parse(update)).Apply(BsonDocument.Parse(document), s_context));

        ((int)refused.Code).ShouldBe(code);
    }

    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 1}""", null)]
    [InlineData("""{"a": 1, "b": 1}""", """{"a": 2, "c": 1}""", """{"updatedFields": {"a": 2, "c": 1}, "removedFields": ["b"]}""")]
    [InlineData("""{"a": {"b": 1, "c": 2}}""", """{"a": {"b": 1, "c": 3}}""", """{"updatedFields": {"a.c": 3}, "removedFields": []}""")]
    [InlineData("""{"l": [1]}""", """{"l": [1, 2]}""", """{"updatedFields": {"l.1": 2}, "removedFields": []}""")]
    [InlineData("""{"l": [1, 2]}""", """{"l": [2]}""", """{"updatedFields": {"l": [2]}, "removedFields": []}""")]
    [InlineData("""{"l": [{"x": 1}]}""", """{"l": [{"x": 2}]}""", """{"updatedFields": {"l.0.x": 2}, "removedFields": []}""")]
    public void Between_TwoDocuments_TellsTheChange(string before, string after, string? expected) =>
        DocumentDifference.Between(BsonDocument.Parse(before), BsonDocument.Parse(after))
            .ShouldBe(expected is null ? null : BsonDocument.Parse(expected));
}
