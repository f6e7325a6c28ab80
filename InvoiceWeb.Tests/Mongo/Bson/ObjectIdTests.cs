using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

public sealed class ObjectIdTests
{
    [Fact]
    public void Parse_AfterToString_GivesTheSame()
    {
        var id = ObjectId.GenerateNewId();

        ObjectId.Parse(id.ToString()).ShouldBe(id);
        new ObjectId(id.ToByteArray()).ShouldBe(id);
        id.ToString().Length.ShouldBe(24);
    }

    [Fact]
    public void ToString_KnownBytes_PrintsThemInOrder() =>
        new ObjectId([0x01, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0xFF]).ToString().ShouldBe("0102030405060708090a0bff");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0102030405060708090a0bf")]
    [InlineData("0102030405060708090a0bfg")]
    [InlineData("0102030405060708090a0bff0")]
    public void TryParse_NotTwentyFourHexDigits_IsFalse(string? text) => ObjectId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void GenerateNewId_ManyTimes_IsUniqueAndCarriesItsTime()
    {
        var moment = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

        var ids = Enumerable.Range(0, 10_000).Select(_ => ObjectId.GenerateNewId(moment)).ToHashSet();

        ids.Count.ShouldBe(10_000);
        ids.ShouldAllBe(id => id.CreationTime == moment.UtcDateTime);
        (ObjectId.GenerateNewId(moment.AddSeconds(1)) > ids.Max()).ShouldBeTrue();
    }
}
