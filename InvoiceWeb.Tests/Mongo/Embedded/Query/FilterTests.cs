using Mongo.Bson;
using Mongo.Embedded.Query;

namespace InvoiceWeb.Tests.Mongo.Embedded.Query;

/// <summary>MongoDB's documented semantics, case by case.</summary>
public sealed class FilterTests
{
    [Theory]
    // Equality: the value itself, an element of an array, the array as a whole; null is also missing.
    [InlineData("""{"a": 1}""", """{"a": 1.0}""", true)]
    [InlineData("""{"a": 1}""", """{"a": [2, 1]}""", true)]
    [InlineData("""{"a": [2, 1]}""", """{"a": [2, 1]}""", true)]
    [InlineData("""{"a": [1, 2]}""", """{"a": [2, 1]}""", false)]
    [InlineData("""{"a": [2, 1]}""", """{"a": [[2, 1]]}""", true)]
    [InlineData("""{"a": {"b": 1, "c": 2}}""", """{"a": {"c": 2, "b": 1}}""", false)]
    [InlineData("""{"a": null}""", """{}""", true)]
    [InlineData("""{"a": null}""", """{"a": null}""", true)]
    [InlineData("""{"a": null}""", """{"a": []}""", false)]
    [InlineData("""{"a": {"$ne": null}}""", """{}""", false)]
    [InlineData("""{"a": {"$ne": 1}}""", """{"a": [1, 2]}""", false)]
    [InlineData("""{"a": {"$ne": 1}}""", """{}""", true)]
    // Paths: into documents, through arrays, by position.
    [InlineData("""{"a.b": 1}""", """{"a": {"b": 1}}""", true)]
    [InlineData("""{"a.b": 1}""", """{"a": [{"b": 2}, {"b": 1}]}""", true)]
    [InlineData("""{"a.1.b": 1}""", """{"a": [{"b": 2}, {"b": 1}]}""", true)]
    [InlineData("""{"a.0.b": 1}""", """{"a": [{"b": 2}, {"b": 1}]}""", false)]
    [InlineData("""{"a.1": 7}""", """{"a": [5, 7]}""", true)]
    [InlineData("""{"a.b": null}""", """{"a": [{"b": 1}, {"c": 1}]}""", true)]
    [InlineData("""{"a.b": null}""", """{"a": 5}""", true)]
    [InlineData("""{"a.b": null}""", """{"a": [1, 2]}""", false)]
    // Comparison stays within a type.
    [InlineData("""{"a": {"$gt": 1}}""", """{"a": "x"}""", false)]
    [InlineData("""{"a": {"$gt": 1, "$lt": 3}}""", """{"a": 2}""", true)]
    [InlineData("""{"a": {"$gt": 4, "$lt": 6}}""", """{"a": [1, 9]}""", true)]
    [InlineData("""{"a": {"$elemMatch": {"$gt": 4, "$lt": 6}}}""", """{"a": [1, 9]}""", false)]
    [InlineData("""{"a": {"$lt": {"$numberDecimal": "1.5"}}}""", """{"a": 1}""", true)]
    [InlineData("""{"a": {"$gte": null}}""", """{}""", true)]
    [InlineData("""{"a": {"$gt": null}}""", """{"a": 1}""", false)]
    [InlineData("""{"a": {"$gte": {"$numberDouble": "NaN"}}}""", """{"a": {"$numberDouble": "NaN"}}""", true)]
    [InlineData("""{"a": {"$lt": 5}}""", """{"a": {"$numberDouble": "NaN"}}""", false)]
    [InlineData("""{"a": {"$gt": {"$minKey": 1}}}""", """{"a": "x"}""", true)]
    [InlineData("""{"a": {"$lt": {"$date": "2026-01-01T00:00:00Z"}}}""", """{"a": {"$date": "2025-01-01T00:00:00Z"}}""", true)]
    // Sets.
    [InlineData("""{"a": {"$in": [1, null]}}""", """{}""", true)]
    [InlineData("""{"a": {"$in": [1, 2]}}""", """{"a": [3, 2]}""", true)]
    [InlineData("""{"a": {"$nin": [1, 2]}}""", """{"a": 3}""", true)]
    [InlineData("""{"a": {"$nin": [1, null]}}""", """{}""", false)]
    [InlineData("""{"a": {"$all": [1, 2]}}""", """{"a": [2, 1, 3]}""", true)]
    [InlineData("""{"a": {"$all": [1, 4]}}""", """{"a": [2, 1, 3]}""", false)]
    [InlineData("""{"a": {"$all": []}}""", """{"a": []}""", false)]
    [InlineData("""{"a": {"$all": [{"$elemMatch": {"b": 1, "c": 2}}]}}""", """{"a": [{"b": 1, "c": 2}]}""", true)]
    // Existence, type, size.
    [InlineData("""{"a": {"$exists": true}}""", """{"a": null}""", true)]
    [InlineData("""{"a": {"$exists": false}}""", """{}""", true)]
    [InlineData("""{"a.b": {"$exists": true}}""", """{"a": [{"b": 1}]}""", true)]
    [InlineData("""{"a": {"$type": "string"}}""", """{"a": [1, "x"]}""", true)]
    [InlineData("""{"a": {"$type": "array"}}""", """{"a": []}""", true)]
    [InlineData("""{"a": {"$type": ["null", "number"]}}""", """{"a": 1.5}""", true)]
    [InlineData("""{"a": {"$type": 2}}""", """{}""", false)]
    [InlineData("""{"a": {"$size": 2}}""", """{"a": [1, [2, 3]]}""", true)]
    [InlineData("""{"a": {"$size": 0}}""", """{"a": 1}""", false)]
    // Elements.
    [InlineData("""{"a": {"$elemMatch": {"b": 1, "c": 2}}}""", """{"a": [{"b": 1}, {"c": 2}]}""", false)]
    [InlineData("""{"a": {"$elemMatch": {"$gte": 0, "$lt": 3}}}""", """{"a": [[1]]}""", false)]
    [InlineData("""{"a": {"$elemMatch": {"$not": {"$gte": 3}}}}""", """{"a": [[5]]}""", true)]
    [InlineData("""{"a": {"$elemMatch": {"$not": {"$gte": 3}}}}""", """{"a": [5]}""", false)]
    [InlineData("""{"a": {"$elemMatch": {"$all": [1]}}}""", """{"a": [2, 1]}""", true)]
    [InlineData("""{"a.b": 1, "a.c": 2}""", """{"a": [{"b": 1}, {"c": 2}]}""", true)]
    // Text.
    [InlineData("""{"a": {"$regex": "^ab", "$options": "i"}}""", """{"a": "ABC"}""", true)]
    [InlineData("""{"a": {"$regularExpression": {"pattern": "b$", "options": ""}}}""", """{"a": ["x", "ab"]}""", true)]
    [InlineData("""{"a": {"$not": {"$regularExpression": {"pattern": "b", "options": ""}}}}""", """{"a": "abc"}""", false)]
    [InlineData("""{"a": {"$in": [{"$regularExpression": {"pattern": "^x", "options": ""}}]}}""", """{"a": "xy"}""", true)]
    // By PCRE's letters rather than .NET's: ASCII alone, POSIX classes, no subtraction of classes.
    [InlineData("""{"a": {"$regex": "^\\d$"}}""", """{"a": "7"}""", true)]
    [InlineData("""{"a": {"$regex": "^\\d$"}}""", """{"a": "\u0663"}""", false)]
    [InlineData("""{"a": {"$regex": "^\\D[^\\d]$"}}""", """{"a": "\u0663\u0663"}""", true)]
    [InlineData("""{"a": {"$regex": "^\\w+$"}}""", """{"a": "Bäcker"}""", false)]
    [InlineData("""{"a": {"$regex": "^[\\w.]+$"}}""", """{"a": "a_1.b"}""", true)]
    [InlineData("""{"a": {"$regex": "^[\\W]$"}}""", """{"a": "ä"}""", true)]
    [InlineData("""{"a": {"$regex": "\\bcker"}}""", """{"a": "Bäcker"}""", true)]
    [InlineData("""{"a": {"$regex": "\\Bcker"}}""", """{"a": "Bäcker"}""", false)]
    [InlineData("""{"a": {"$regex": "^a\\sb$"}}""", """{"a": "a\u00a0b"}""", false)]
    [InlineData("""{"a": {"$regex": "^[[:alpha:]]+[[:digit:]]$"}}""", """{"a": "ab1"}""", true)]
    [InlineData("""{"a": {"$regex": "^[]a-]+$"}}""", """{"a": "]-a"}""", true)]
    [InlineData("""{"a": {"$regex": "^[a-z-[b]]$"}}""", """{"a": "b]"}""", true)]
    [InlineData("""{"a": {"$regex": "^\\\\d$"}}""", """{"a": "\\d"}""", true)]
    [InlineData("""{"a": {"$regex": "a # [ b", "$options": "x"}}""", """{"a": "a"}""", true)]
    // Logic.
    [InlineData("""{"$or": [{"a": 1}, {"b": 2}]}""", """{"b": 2}""", true)]
    [InlineData("""{"$nor": [{"a": 1}, {"b": 2}]}""", """{"b": 2}""", false)]
    [InlineData("""{"$and": [{"a": 1}, {"a": 2}]}""", """{"a": [1, 2]}""", true)]
    [InlineData("""{"a": {"$not": {"$gt": 3}}}""", """{}""", true)]
    [InlineData("""{"a": {"$mod": [4, 1]}}""", """{"a": 5.9}""", true)]
    [InlineData("""{"$expr": {"$gt": ["$a", "$b"]}}""", """{"a": 2, "b": 1}""", true)]
    [InlineData("""{}""", """{}""", true)]
    public void Matches_QueryAndDocument_AsMongoDBDoes(string query, string document, bool expected) =>
        FilterParser.Parse(BsonDocument.Parse(query)).Matches(BsonDocument.Parse(document)).ShouldBe(expected);

    [Theory]
    [InlineData("""{"$where": "true"}""")]
    [InlineData("""{"a": {"$near": 1}}""")]
    [InlineData("""{"a": {"$gt": 1, "b": 2}}""")]
    [InlineData("""{"$or": []}""")]
    [InlineData("""{"a": {"$in": 1}}""")]
    [InlineData("""{"a": {"$size": -1}}""")]
    [InlineData("""{"a": {"$mod": [0, 1]}}""")]
    [InlineData("""{"a": {"$type": "text"}}""")]
    [InlineData("""{"a": {"$regex": "("}}""")]
    [InlineData("""{"a": {"$ne": {"$regularExpression": {"pattern": "x", "options": ""}}}}""")]
    public void Parse_WhatIsNotSupportedOrWrong_IsRefused(string query) =>
        Should.Throw<global::Mongo.Embedded.CommandException>(() => FilterParser.Parse(BsonDocument.Parse(query)));
}
