using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

public sealed class BsonDocumentTests
{
    [Fact]
    public void Add_NameIsThere_Throws()
    {
        var document = new BsonDocument("a", 1);

        Should.Throw<InvalidOperationException>(() => document.Add("a", 2));
        Should.Throw<InvalidOperationException>(() => document.InsertAt(0, new BsonElement("a", 2)));
        document["a"].ShouldBe(1);
    }

    [Fact]
    public void Set_NameIsThere_ReplacesInPlace()
    {
        var document = new BsonDocument { { "a", 1 }, { "b", 2 } };

        document["a"] = "new";
        document["c"] = 3;

        document.ShouldBe(new BsonDocument { { "a", "new" }, { "b", 2 }, { "c", 3 } });
    }

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    public void IndexOfName_AfterEveryChange_FindsEachElement(int count)
    {
        var document = new BsonDocument(Enumerable.Range(0, count).Select(number => new BsonElement($"n{number}", number)));

        document.IndexOfName($"n{count - 1}").ShouldBe(count - 1);
        document.Remove("n0").ShouldBeTrue();
        document.InsertAt(0, new BsonElement("first", -1));
        document.Add("last", count);

        for (var i = 0; i < document.ElementCount; i++)
        {
            document.IndexOfName(document.Elements[i].Name).ShouldBe(i);
        }

        document.Contains("n0").ShouldBeFalse();
        document.Remove("n0").ShouldBeFalse();
        document.Clear();
        document.Contains("last").ShouldBeFalse();
    }

    [Fact]
    public void With_Copy_IsIndependent()
    {
        var original = new BsonDocument { { "a", new BsonArray { 1 } } };

        var copy = original with { };
        copy["b"] = 2;

        original.ElementCount.ShouldBe(1);
        copy.ElementCount.ShouldBe(2);
    }

    [Fact]
    public void Equals_TypeOrOrderDiffers_IsFalse()
    {
        new BsonDocument("a", 1).ShouldNotBe(new BsonDocument("a", 1L));
        new BsonDocument { { "a", 1 }, { "b", 2 } }.ShouldNotBe(new BsonDocument { { "b", 2 }, { "a", 1 } });
        new BsonDocument("a", new byte[] { 1 }).GetHashCode().ShouldBe(new BsonDocument("a", new byte[] { 1 }).GetHashCode());
    }

    [Fact]
    public void GetValue_Absent_ThrowsOrGivesTheDefault()
    {
        var document = new BsonDocument();

        Should.Throw<KeyNotFoundException>(() => document["a"]).Message.ShouldContain("'a'");
        document.GetValue("a", 7).ShouldBe(7);
        document.TryGetValue("a", out _).ShouldBeFalse();
    }

    [Fact]
    public void As_AnotherType_ThrowsInvalidCast()
    {
        BsonValue value = "text";

        Should.Throw<InvalidCastException>(() => value.AsInt32).Message.ShouldContain("String");
        Should.Throw<InvalidCastException>(() => value.ToInt64());
        Should.Throw<NotSupportedException>(() => value["a"]);
    }

    [Fact]
    public void Conversion_Null_IsBsonNull()
    {
        BsonValue text = (string?)null;
        BsonValue number = (int?)null;
        BsonValue moment = (DateTimeOffset?)null;

        new[] { text, number, moment }.ShouldAllBe(value => value.IsBsonNull);
    }

    [Fact]
    public void ToUniversalTime_AfterConversion_KeepsTheMillisecond()
    {
        var moment = new DateTime(2026, 3, 3, 23, 59, 59, 999, DateTimeKind.Utc);

        ((BsonValue)moment).ToUniversalTime().ShouldBe(moment);
        ((BsonValue)new DateTimeOffset(moment).ToOffset(TimeSpan.FromHours(2))).ToUniversalTime().ShouldBe(moment);
    }
}
